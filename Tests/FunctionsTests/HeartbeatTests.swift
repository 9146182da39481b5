import Functions
import Logging
import Runtime
import Sandbox
import TestSupport
import Testing

@Suite struct HeartbeatTests {
    /// Walks over all pairs with a watchdog at an address of the sandbox, and gives what the sandbox was asked there.
    private func beats(
        asking path: String = "/api/v4/version",
        about data: String = #"{"thorough": false}"#,
        isDryRun: Bool = false
    ) async throws -> (beats: Int, report: Report) {
        var result: (Int, Report)?
        try await Stage.lend { stage in
            let folder = try TemporaryFolder()
            let yaml = try folder.write(
                stage.yaml.replacing(
                    "name: reconcile,",
                    with: "name: reconcile, heartbeat: {file: watchdog},"
                ),
                to: "functions.yaml"
            )
            _ = try folder.write(stage.sandbox.url + path, to: "watchdog")
            let configuration = try Configuration.load(yaml, functions: FunctionBundle.names)
            let sessions = ForgeSessions(transport: stage.transport)
            let dispatcher = Dispatcher(
                configuration,
                .all(Pairs(configuration, sessions: sessions)),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            let event = try Event(parsing: Array(Self.event(data).utf8))
            let report = await dispatcher.invoke("reconcile", with: event, isDryRun: isDryRun)
            result = (await stage.sandbox.requests.count { $0.path == path }, report)
        }
        return try #require(result)
    }

    private static func event(_ data: String) -> String {
        """
        {"specversion": "1.0", "id": "1", "source": "/test", "type": "dev.knative.sources.ping", "data": \(data)}
        """
    }

    @Test func `A walk that ended well tells the watchdog once`() async throws {
        #expect(try await beats().beats == 1)
    }

    @Test func `A walk over one project, or without writing, tells it nothing`() async throws {
        #expect(try await beats(about: #"{"project": "src/hello"}"#).beats == 0)
        #expect(try await beats(isDryRun: true).beats == 0)
    }

    @Test func `A watchdog that is not there spoils no walk`() async throws {
        let (beats, report) = try await beats(asking: "/nowhere")

        #expect(beats == 1)
        #expect(throws: Never.self) { try report.result.get() }
    }
}
