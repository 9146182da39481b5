import FoundationEssentials
import Glibc
import Processes
import TestSupport

/// A `sluice run` process of its own that ends with SIGKILL when it is told to.
struct KilledProcess: Sendable {
    let function: String
    let configurationFile: String
    let event: [UInt8]
    private let folder: TemporaryFolder

    init(function: String, configurationFile: String, event: [UInt8]) throws {
        self.function = function
        self.configurationFile = configurationFile
        self.event = event
        folder = try TemporaryFolder()
    }

    /// The program, which is built beside these tests; `nil` where it was not.
    static let program: String? = {
        let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "sluice").path(percentEncoded: false)
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    /// Runs to the end, whichever it is.
    func run() async throws -> ExitStatus {
        let script = "echo $$ >\"$1\"; shift; exec \"$@\""
        let command = Command(
            executable: "/bin/sh",
            arguments: [
                "-c", "\(script)", "sh", "\(folder.path("pid"))", "\(Self.program ?? "sluice")", "run",
                "\(function)", "--config", "\(configurationFile)", "--event", "-",
            ],
            environment: ["PATH": String(cString: getenv("PATH")), "LC_ALL": "C.UTF-8"],
            input: event,
            limits: CommandLimits(time: .seconds(300), output: 16 << 20)
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
