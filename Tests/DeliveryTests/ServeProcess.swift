import FoundationEssentials
import Glibc
import Processes
import TestSupport

/// A `sluice serve` process of one function, at a port that stays the same when it is started again.
final class ServeProcess: Sendable {
    private let port: Int
    private let environment: [String: String]
    private let configurationFile: String
    private let folder: TemporaryFolder

    init(_ function: String, configurationFile: String, environment: [String: String] = [:]) throws {
        port = Int(try freePort())
        self.configurationFile = configurationFile
        let path = String(cString: getenv("PATH"))
        self.environment = environment.merging(
            ["FUNCTION": function, "PORT": "\(port)", "PATH": path, "LC_ALL": "C.UTF-8"]
        ) { $1 }
        folder = try TemporaryFolder()
    }

    /// The program, which is built beside these tests; `nil` where it was not.
    static let program: String? = {
        let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "sluice").path(percentEncoded: false)
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    var url: String { "http://127.0.0.1:\(port)/" }

    /// Runs to the end, whichever it is; a cancelled task ends it.
    func run() async throws -> ExitStatus {
        let command = Command(
            executable: "/bin/sh",
            arguments: [
                "-c", "echo $$ >\"$1\"; shift; exec \"$@\"", "sh", folder.path("pid"),
                Self.program ?? "sluice",
                "serve", "--config", configurationFile,
            ],
            environment: environment,
            limits: CommandLimits(time: .seconds(180), output: 64 << 20)
        )
        return try await command.run().status
    }

    /// Ends the process at once, as the kernel does when memory is short.
    func kill() throws {
        let text = String(decoding: try folder.read("pid"), as: UTF8.self)
        guard let number = pid_t(text.prefix { $0.isNumber }) else { return }
        _ = Glibc.kill(number, SIGKILL)
    }
}
