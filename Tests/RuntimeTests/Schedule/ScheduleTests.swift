import HTTP
import JSON
import Testing

@testable import Runtime

@Suite struct ScheduleTests {
    private static func yaml(_ trigger: String) -> String {
        Sample.yaml(functions: "  - {name: recorder, summary: x, on: [\(trigger)]}")
    }

    /// Runs a server until its function was woken so often.
    private func events(_ count: Int, _ trigger: String) async throws -> [Event] {
        let (events, seen) = AsyncStream.makeStream(of: Event.self)
        let recorder = Recorder(behaviour: { event, _ in
            seen.yield(event)
            return .done("")
        })
        return try await TestServer.run(Self.yaml(trigger), recorder: recorder) { _ async throws in
            var found: [Event] = []
            for await event in events {
                found.append(event)
                if found.count == count { break }
            }
            return found
        }
    }

    @Test func `A function wakes up at the start, and again when its time has come`() async throws {
        let events = try await events(3, "{event: schedule, every: 1ms}")

        #expect(events.map(\.kind) == [.schedule, .schedule, .schedule])
        #expect(Set(events.map(\.id)).count == 3)
    }

    @Test func `A server ends between two times`() async throws {
        #expect(try await events(1, "{event: schedule, every: 24h}").count == 1)
    }

    @Test func `A schedule that somebody else keeps wakes nobody by itself`() async throws {
        let recorder = Recorder()

        try await TestServer.run(Self.yaml("{event: schedule}"), recorder: recorder) { server async throws in
            #expect(try await server.get("/health/liveness").status == 200)
        }

        #expect(recorder.diary.events.isEmpty)
    }

    @Test(arguments: [
        (nil, false, 1), ("recorder", false, 1), ("dead-letter", false, 0), ("ingress", false, 1),
        ("ingress", true, 0),
    ])
    func `Only who runs a function keeps its schedule`(only: String?, hasSink: Bool, count: Int) throws {
        let functions = Sample.ownFunctions.replacing(
            "{event: schedule}",
            with: "{event: schedule, every: 1h}"
        )
        let sink = hasSink ? Sink(url: "http://broker", transport: NoTransport()) : nil
        let dispatcher = Dispatcher(
            try Sample.configuration(Sample.yaml(functions: functions)),
            Recorder().bundle.adding([Ingress(sink: sink)]),
            only: only,
            logger: .silent
        )

        #expect(dispatcher.schedules.count == count)
        #expect(dispatcher.handsOn == hasSink)
    }

    @Test func `A PingSource wakes what waits for a schedule`() async throws {
        try await TestServer.run { server async throws in
            let ping: JSONValue = [
                "specversion": "1.0", "id": "1", "source": "/apis/v1/namespaces/ci/pingsources/reconcile",
                "type": "dev.knative.sources.ping", "data": ["full": true],
            ]
            let headers = ["content-type": "application/cloudevents+json"]

            #expect(try await server.post("/", headers, Payload.bytes(ping)).status == 200)
            #expect(server.recorder.diary.events.map(\.kind) == [.schedule])
            #expect(server.recorder.diary.events.map(\.data) == [["full": true]])
        }
    }
}
