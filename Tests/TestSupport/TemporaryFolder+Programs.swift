import Processes

extension TemporaryFolder {
    /// Writes a shell script that can be run at once, and gives its path.
    ///
    /// Another process writes it: a file that is open for writing here may be so in a child that starts at the
    /// same time, and then nobody can run it yet.
    @discardableResult
    package func writeProgram(_ script: String, to name: String) async throws -> String {
        let command = Command(
            executable: "/bin/sh",
            arguments: ["-c", "cat >\"$1\" && chmod 755 \"$1\"", "sh", path(name)],
            environment: ["PATH": "/usr/bin:/bin"],
            input: Array("#!/bin/sh\n\(script)\n".utf8)
        )
        let result = try await command.run()
        guard result.status.isSuccess else {
            throw CommandFailed(description: String(decoding: result.errorOutput, as: UTF8.self))
        }
        return path(name)
    }
}
