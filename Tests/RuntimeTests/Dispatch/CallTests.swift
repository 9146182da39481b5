import JSON
import Logging
import Testing

@testable import Runtime

@Suite struct CallTests {
    private struct Broken: Error {}

    private func report(
        timeout: String = "60s",
        _ behaviour: @escaping @Sendable (Event, Invocation) async throws -> Outcome
    ) async throws -> Report {
        let yaml = Sample.yaml(functions: Sample.functions + "\n    timeout: \(timeout)")
        let recorder = Recorder(behaviour: behaviour)
        return await recorder.dispatcher(try Sample.configuration(yaml)).invoke(
            "recorder",
            with: try .opened()
        )
    }

    @Test func `A function that is not done in time is cancelled`() async throws {
        let report = try await report(timeout: "10ms") { _, _ in
            try await Task.sleep(for: .seconds(3600))
            return .done("late")
        }

        #expect(report.failure == .tryAgain("recorder was not done within 0.01 seconds"))
    }

    @Test func `What a function has done counts, even when its time is over`() async throws {
        let report = try await report(timeout: "10ms") { _, _ in
            do {
                try await Task.sleep(for: .seconds(3600))
            } catch {
                return .done("just in time")
            }
            return .done("late")
        }

        #expect(report.outcome == .done("just in time"))
    }

    @Test func `A failure is passed on, and any other error is judged`() async throws {
        let failure = try await report { _, _ in throw Failure.tryAgain("GitLab is away", after: .seconds(7))
        }
        let error = try await report { _, _ in throw Broken() }

        #expect(failure.failure == .tryAgain("GitLab is away", after: .seconds(7)))
        #expect(error.failure == .impossible("judged: Broken()"))
    }

    @Test func `A function is told its deadline`() async throws {
        let before = ContinuousClock.now

        let report = try await report { _, invocation in
            let isInTime =
                invocation.deadline > before + .seconds(59) && invocation.deadline < .now + .seconds(60)
            return .done("\(isInTime)")
        }

        #expect(report.outcome == .done("true"))
    }

    @Test func `A call that is cancelled from outside may be tried again`() async throws {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await report { _, _ in
                start.yield()
                try await Task.sleep(for: .seconds(3600))
                return .done("late")
            }
        }

        for await _ in started { break }
        task.cancel()

        #expect(try await task.value.failure == .tryAgain("recorder was stopped before it was done"))
    }
}
