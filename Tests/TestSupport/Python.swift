import FoundationEssentials
import Glibc
import Processes

/// The interpreter with the clients that others wrote: `SLUICE_TEST_PYTHON` names it.
package enum Python {
    package static let path: String? = getenv("SLUICE_TEST_PYTHON").map { String(cString: $0) }

    /// Whether something is installed beside the interpreter: a module's folder, or a program.
    package static func has(_ modules: String...) -> Bool {
        guard let path else { return false }
        let environment = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
        let packages = files(in: environment.appending(path: "lib")).flatMap { version in
            files(in: environment.appending(path: "lib/\(version)/site-packages"))
        }
        return Set(modules).isSubset(of: packages + files(in: environment.appending(path: "bin")))
    }

    /// Runs a script of Tests/Clients, and gives what it prints.
    package static func run(
        _ script: String,
        _ arguments: [String],
        input: String = ""
    ) async throws -> String {
        let command = Command(
            executable: path ?? "python3",
            arguments: ["\(Project.folder)Tests/Clients/\(script)"] + arguments,
            environment: ["PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"],
            input: Array(input.utf8),
            limits: CommandLimits(time: .seconds(120), output: 1 << 20)
        )
        let result = try await command.run()
        guard case .exited(0) = result.status else {
            throw ScriptFailed(script: script, complaint: String(decoding: result.errorOutput, as: UTF8.self))
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    private static func files(in folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    }

    package struct ScriptFailed: Error {
        let script: String
        let complaint: String
    }
}
