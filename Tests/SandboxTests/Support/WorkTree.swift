import FoundationEssentials
import Processes

/// A folder of its own for a person who works with git.
struct WorkTree {
    let folder: String

    /// Takes a folder that is there.
    init(folder: String) {
        self.folder = folder
    }

    /// Makes a folder, which ``remove()`` removes.
    init() throws {
        let name = "sandbox-test-\(UInt64.random(in: .min ... .max))"
        let url = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        folder = url.path(percentEncoded: false)
    }

    func remove() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Runs git in a folder below, and returns what it printed.
    @discardableResult
    func git(_ arguments: [String], in below: String = ".") async throws -> String {
        let result = try await result(of: arguments, in: below)
        guard result.status.isSuccess else {
            throw Failed(message: String(decoding: result.errorOutput, as: UTF8.self))
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    /// Runs git, whatever its exit code.
    func result(of arguments: [String], in below: String = ".") async throws -> CommandResult {
        try await Command(
            executable: "git",
            arguments: ["-C", "\(folder)/\(below)"] + arguments,
            environment: GitIdentity.environment,
            limits: CommandLimits(time: .seconds(60), output: 8 << 20)
        ).run()
    }

    /// Writes a file, and commits everything.
    func commit(_ message: String, _ files: [String: String], in below: String) async throws {
        for (path, text) in files {
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(below)/\(path)"))
        }
        try await git(["add", "--all"], in: below)
        try await git(["commit", "--quiet", "--message", message], in: below)
    }

    struct Failed: Error, CustomStringConvertible {
        let message: String
        var description: String { message }
    }
}
