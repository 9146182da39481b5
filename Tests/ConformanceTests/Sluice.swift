import FoundationEssentials
import Glibc
import Processes

/// The program as it was built beside these tests.
enum Sluice {
    static let path: String = {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests ?? "").deletingLastPathComponent().appending(path: "sluice").path(
            percentEncoded: false
        )
    }()

    static let searchPath = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"

    /// Runs the program as a person does whose home this is.
    static func run(_ arguments: [String], home: String) async throws -> Answer {
        let command = Command(
            executable: path,
            arguments: arguments,
            environment: [
                "PATH": searchPath, "HOME": home, "TMPDIR": "\(home)/tmp", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                "GIT_CONFIG_NOSYSTEM": "1",
            ]
        )
        return Answer(try await command.run())
    }
}
