import Processes
import TestSupport
import Testing

/// What a broker loses, repeats or gives up on, and what is in GitLab in the end.
@Suite(.enabled(if: Python.has("nats", "nats-server") && ServeProcess.program != nil))
struct BrokerTests {
    @Test(.timeLimit(.minutes(5)))
    func `Of a thousand events each is done once, though the function is killed among them`()
        async throws
    {
        try await Scene.lend { scene in
            let comments = try await scene.askForHelp(count: 940)
            let events = BrokerEvent.mixing(comments, withPoison: 60)
            let worker = try scene.process(of: "run-command")
            let keeper = try scene.process(of: "dead-letter")

            async let keeping = keeper.run()
            async let first = worker.run()
            async let delivery = scene.deliver(events, to: worker, undelivered: keeper)
            try await scene.waitForAnswers(count: 300)
            try worker.kill()
            let end = try await first
            let before = await scene.answers.count
            async let second = worker.run()
            let answers = try await delivery
            for process in [worker, keeper] { try process.kill() }
            _ = try await (keeping, second)

            #expect(end == .signalled(9))
            #expect(answers.contains("acknowledgements lost") && answers.contains("503"), "\(answers)")
            #expect((300..<940).contains(before))
            #expect(await scene.answers.sorted() == scene.comments.sorted(), "\(answers)")
            #expect(await scene.reactions.sorted() == scene.comments.sorted(), "\(answers)")
            #expect(try scene.deadLetters == events.filter(\.isPoison).map { "\($0.id).json" }.sorted())
        }
    }
}
