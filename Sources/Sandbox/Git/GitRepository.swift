import Processes

/// A bare repository in the sandbox's folder, worked on with the git command.
struct GitRepository: Sendable {
    let folder: String
    var memory = GitMemory()

    private static let limits = CommandLimits(time: .seconds(120), output: 256 << 20)

    /// Runs a git command and returns what it printed.
    ///
    /// - Throws: ``SandboxError/gitFailed(_:message:)`` when it does not exit with 0.
    @discardableResult
    func git(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) async throws -> [UInt8] {
        let result = try await result(of: arguments, input: input, environment: environment)
        guard result.status.isSuccess else {
            throw SandboxError.gitFailed(arguments.first ?? "", message: result.errorOutput.complaint)
        }
        return result.output
    }

    /// Runs a git command whose exit code means something.
    func result(
        of arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) async throws -> CommandResult {
        let command = Command(
            executable: "git",
            arguments: ["-C", folder] + arguments,
            environment: GitEnvironment.standard.merging(environment) { _, new in new },
            input: input,
            limits: Self.limits
        )
        return try await memory.result(of: arguments, in: folder) { try await command.run() }
    }

    /// Runs a git command that says no by its exit code; `nil` for no.
    func answer(to arguments: [String]) async throws -> String? {
        let result = try await result(of: arguments)
        guard result.status.isSuccess else { return nil }
        return String(decoding: result.output, as: UTF8.self).trimmingSpaces
    }

    /// Runs a git command and returns what it printed as text, without white space at its ends.
    func text(_ arguments: [String]) async throws -> String {
        String(decoding: try await git(arguments), as: UTF8.self).trimmingSpaces
    }
}

extension [UInt8] {
    /// The line in which git says why it failed.
    var complaint: String {
        let lines = split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self).trimmingSpaces
        }
        return lines.first { $0.hasPrefix("fatal: ") } ?? lines.last ?? "no reason given"
    }
}
