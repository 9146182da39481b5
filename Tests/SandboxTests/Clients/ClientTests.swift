import Glibc
import Processes
import Sandbox
import TestSupport
import Testing

/// Clients that others wrote; `make test` installs them and says where.
@Suite(.enabled(if: Python.path != nil, "SLUICE_TEST_PYTHON names no Python with the clients"))
struct ClientTests {
    @Test(arguments: ["python_gitlab.py", "ogr_client.py"])
    func `A client of GitLab finds what it expects`(script: String) async throws {
        try await Stage.run { stage in
            let result = try await Command(
                executable: try #require(Python.path),
                arguments: [
                    "\(Project.folder)Tests/Clients/\(script)", "\(stage.sandbox.url)",
                    Example.tokens["mia"] ?? "",
                ].map { CommandArgument($0) },
                environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "NO_PROXY": "127.0.0.1"],
                limits: CommandLimits(time: .seconds(120), output: 1 << 20)
            ).run()

            let errors = String(decoding: result.errorOutput, as: UTF8.self)
            #expect(String(decoding: result.output, as: UTF8.self).hasSuffix("ok\n"), "\(errors)")
        }
    }
}

enum Python {
    static let path = getenv("SLUICE_TEST_PYTHON").map { String(cString: $0) }
}
