import Processes
import TestSupport

@testable import Sandbox

/// A folder in which a person works with git; it goes with the last one who holds it.
struct WorkTree {
    let path: String
    private let folder: TemporaryFolder?

    /// Takes a folder that is there.
    init(path: String) {
        self.path = path
        folder = nil
    }

    /// Makes a folder.
    init() throws {
        let folder = try TemporaryFolder()
        path = folder.path
        self.folder = folder
    }

    /// Runs git in a folder below, and returns what it printed.
    @discardableResult
    func git(_ arguments: [String], in below: String = ".") async throws -> String {
        let result = try await result(of: arguments, in: below)
        guard result.status.isSuccess else {
            let message = String(decoding: result.errorOutput, as: UTF8.self)
            throw SandboxError.gitFailed(arguments.joined(separator: " "), message: message)
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    /// Runs git, whatever its exit code.
    func result(of arguments: [String], in below: String = ".") async throws -> CommandResult {
        try await Command(
            executable: "git",
            arguments: ["-C", "\(path)/\(below)"] + arguments,
            environment: GitIdentity.environment,
            limits: CommandLimits(time: .seconds(60), output: 8 << 20)
        ).run()
    }

    /// Writes a file, and commits everything.
    func commit(_ message: String, _ files: [String: String], in below: String) async throws {
        for (name, text) in files { try folder?.write(text, to: "\(below)/\(name)") }
        try await git(["add", "--all"], in: below)
        try await git(["commit", "--quiet", "--message", message], in: below)
    }
}
