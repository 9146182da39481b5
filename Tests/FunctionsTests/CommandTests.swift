import GitLab
import Sandbox
import Testing

/// Commands in comments.
@Suite struct CommandTests {
    @Test(arguments: ["status", "help", "frobnicate"])
    func `A question gets one answer and one reaction, however often it is delivered`(
        word: String
    ) async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            let note = try await stage.comment("/sluice \(word)", on: source, by: stage.mia)
            let event = try #require(await stage.events.last)
            try await stage.settle()
            for _ in 0..<3 { _ = try await stage.wake(event) }

            let answers = try await stage.notes(on: source).filter { $0.body.contains("answer=\(note.id)") }
            let reactions = try await stage.mia.all(
                .reactions(to: note.id, on: source.number, in: .path(Example.sourceGit))
            )
            #expect(answers.count == 1)
            #expect(reactions.map(\.name) == ["eyes"])
            #expect(word != "status" || answers.first?.body.contains(mirror.webURL) == true)
        }
    }

    @Test func `A retest starts one pipeline`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            let before = await stage.sandbox.world.pipelines.count
            try await stage.comment("/sluice retest", on: source, by: stage.mia)
            let event = try #require(await stage.events.last)
            try await stage.settle()
            for _ in 0..<3 { _ = try await stage.wake(event) }

            #expect(await stage.sandbox.world.pipelines.count == before + 1)
        }
    }

    @Test func `A new mirror takes the place of the old one, once`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            try await stage.comment("/sluice recreate", on: source, by: stage.mia)
            let event = try #require(await stage.events.last)
            try await stage.settle()
            for _ in 0..<3 { _ = try await stage.wake(event) }

            let mirrors = try await stage.mirrors()
            #expect(mirrors.map(\.state) == [.closed, .opened])
            #expect(mirrors.last?.sourceBranch == "sluice/\(source.targetProject)/\(source.number).2")
            #expect(try await stage.stickyNote(on: source)?.contains(mirrors.last?.webURL ?? "?") == true)
        }
    }

    @Test func `A mirror that a person closed comes back as a new one`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            try await stage.change(mirror, MergeRequestChanges(state: .close), in: Example.distGit)
            try await stage.settle()

            try await stage.comment("/sluice recreate", on: source, by: stage.mia)
            try await stage.settle()

            #expect(try await stage.mirrors().map(\.state) == [.closed, .opened])
        }
    }

    @Test func `Who has no role is not obeyed`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            try await stage.comment("/sluice recreate", on: source, by: stage.dana)
            await stage.sandbox.clearRequests()
            try await stage.settle()

            #expect(try await stage.mirrors().count == 1)
            #expect(await stage.calls().allSatisfy { !$0.isWrite })
        }
    }

    @Test func `A comment without a command costs nothing`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            try await stage.comment("I'd say `/sluice recreate`.", on: source, by: stage.mia)
            await stage.sandbox.clearRequests()
            try await stage.settle()

            #expect(await stage.calls().isEmpty)
        }
    }
}
