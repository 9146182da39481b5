import Synchronization
import Testing

@testable import Runtime

@Suite struct QueueServiceTests {
    private let book = LogBook()

    /// Does some work with a recorder until the queue is closed, and tells what the recorder saw.
    private func run(
        _ events: [Event],
        _ behaviour: @escaping @Sendable (Event, WorkQueue) async throws -> Outcome
    ) async throws -> [String] {
        let queue = WorkQueue(limit: 100, metrics: PrometheusRegistry())
        let recorder = Recorder(behaviour: { event, _ in try await behaviour(event, queue) })
        let dispatcher = recorder.dispatcher(try Sample.configuration())
        let delays = RetryDelays(first: .milliseconds(1), factor: 1, count: 2)
        for event in events {
            guard case .wake(let work) = dispatcher.plan(event) else { continue }
            _ = await queue.offer(work)
        }
        let service = QueueService(
            queue: queue,
            dispatcher: dispatcher,
            concurrency: 4,
            delays: delays,
            logger: book.logger()
        )
        await service.run()
        return recorder.diary.events.map(\.id)
    }

    @Test func `What was accepted is done before the end`() async throws {
        let events = try (1...20).map { try Event.opened($0, id: "e\($0)") }

        let seen = try await run(events) { _, queue in
            await queue.close()
            return .done("")
        }

        #expect(Set(seen) == Set(events.map(\.id)))
        #expect(seen.count == 20)
    }

    @Test func `Events of a pair are never handled at the same time`() async throws {
        let events = try (1...20).map { try Event.opened(1, id: "e\($0)") }
        let running = Atomic(0)
        let most = Atomic(0)

        let seen = try await run(events) { _, queue in
            let now = running.add(1, ordering: .relaxed).newValue
            most.max(now, ordering: .relaxed)
            await Task.yield()
            running.subtract(1, ordering: .relaxed)
            await queue.close()
            return .done("")
        }

        #expect(most.load(ordering: .relaxed) == 1)
        #expect(seen == events.map(\.id))
    }

    @Test func `What fails for a while is tried again`() async throws {
        let attempts = Atomic(0)

        let seen = try await run([try .opened(id: "e")]) { _, queue in
            guard attempts.add(1, ordering: .relaxed).newValue == 3 else { throw Failure.tryAgain("away") }
            await queue.close()
            return .done("")
        }

        #expect(seen == ["e", "e", "e"])
        #expect(book.lines.isEmpty)
    }

    @Test func `What never can work is not tried again`() async throws {
        let seen = try await run([try .opened(id: "e")]) { _, queue in
            await queue.close()
            throw Failure.impossible("broken")
        }

        #expect(seen == ["e"])
    }

    @Test func `What fails to the end is given up with a word`() async throws {
        let events = [try Event.opened(1, id: "e"), try .opened(2, id: "end")]
        let attempts = Atomic(0)

        _ = try await run(events) { event, queue in
            if event.id == "e", attempts.add(1, ordering: .relaxed).newValue == 3 { await queue.close() }
            if event.id == "e" { throw Failure.tryAgain("away") }
            return .done("")
        }

        let line = try #require(book.lines.first)
        #expect(
            line.hasPrefix(
                "error recorder gives up on merge_request (open) of src/bash !1: it failed 3 times"
            )
        )
    }

    @Test func `Cancelling ends what runs and gives up what waits`() async throws {
        let events = try (1...10).map { try Event.opened(1, id: "e\($0)") }
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await run(events) { _, _ in
                start.yield()
                try await Task.sleep(for: .seconds(3600))
                return .done("")
            }
        }

        for await _ in started { break }
        task.cancel()

        #expect(try await task.value == ["e1"])
        #expect(book.lines.count == 10)
    }
}
