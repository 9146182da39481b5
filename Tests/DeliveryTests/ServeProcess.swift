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
        port = try Self.freePort()
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

    /// A port that nobody listens on at this moment.
    private static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 ? getsockname(socket, address, &length) : -1
            }
        }
        guard status == 0 else { throw NoPort() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private struct NoPort: Error {}
}
