import GitLab
import Runtime
import Sandbox
import Testing

/// What is right in each situation, with GitLab's own webhooks.
@Suite struct WorkflowTests {
    @Test func `After the events of an opened merge request nothing is left to do`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            await stage.sandbox.clearRequests()

            let report = try await stage.deliver(source)

            #expect(try report.result.get() == .ignored("src/hello!\(source.number) is level"))
            #expect(await stage.calls().count <= 2)
        }
    }

    @Test func `Title, draft and description cost three calls, closing three, reopening four`() async throws {
        try await Stage.lendMirrored({ $0.projects[0].isPremium = false }) { stage, source, mirror in
            let steps: [(MergeRequestChanges, Int)] = [
                (MergeRequestChanges(title: "Draft: Greet all"), 3),
                (MergeRequestChanges(description: "Really all."), 3),
                (MergeRequestChanges(state: .close), 3),
                (MergeRequestChanges(state: .reopen), 4),
            ]
            for (changes, most) in steps {
                try await stage.change(source, changes, by: stage.dana)
                await stage.sandbox.clearRequests()
                let event = try #require(await stage.events.first)
                await stage.loseEvents()

                _ = try await stage.wake(event)

                let calls = await stage.calls()
                #expect(calls.count <= most, "\(changes): \(calls.map(\.route))")
                #expect(calls.filter(\.isWrite).count == 1)
            }
            #expect(try await stage.mirrors().map(\.title) == ["Draft: Greet all"])
        }
    }

    @Test func `Labels are seen and change nothing`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            await stage.sandbox.clearRequests()

            let report = try await stage.deliver(source, action: "approved", to: "update-dist-git-mr")

            #expect(try report.result.get() == .ignored("src/hello!\(source.number) is level"))
            #expect(await stage.calls().allSatisfy { !$0.isWrite })
        }
    }

    @Test func `A source that was merged leaves its mirror open and says what is left`() async throws {
        try await Stage.lendMirrored({ $0.projects[0].isPremium = false }) { stage, source, mirror in
            try await stage.merge(source)
            try await stage.settle()

            let now = try #require(try await stage.mirrors().first)
            #expect(now.state == .opened)
            #expect(now.description.contains("merge this one as well"))
            #expect(try await stage.stickyNote(on: source)?.contains("is not yet") == true)

            try await stage.merge(mirror, in: Example.distGit)
            try await stage.settle()
            #expect(try await stage.stickyNote(on: source)?.contains("are merged") == true)
        }
    }

    @Test func `A mirror that was merged first is told`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            try await stage.merge(mirror, in: Example.distGit)
            try await stage.settle()

            #expect(try await stage.stickyNote(on: source)?.contains("is merged: the change is in") == true)
        }
    }

    @Test func `With a licence the source waits, and not for a mirror that is closed`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            let blocks = {
                try await stage.mia.all(.dependencies(of: source.number, in: .path(Example.sourceGit)))
            }
            #expect(try await blocks().map(\.blocker?.number) == [mirror.number])

            try await stage.change(mirror, MergeRequestChanges(state: .close), in: Example.distGit)
            try await stage.settle()
            #expect(try await blocks().isEmpty)
            #expect(try await stage.mirrors().map(\.state) == [.closed])

            try await stage.change(mirror, MergeRequestChanges(state: .reopen), in: Example.distGit)
            try await stage.settle()
            #expect(try await blocks().map(\.blocker?.number) == [mirror.number])
        }
    }

    @Test func `Two merge requests with one title are two pairs`() async throws {
        var again = Stage.greeting
        again.branch = "greet-again"
        again.files = ["NEWS": "Everyone is greeted twice.\n"]
        let second = again
        try await Stage.lendMirrored({ $0.commits.append(second) }) { stage, source, mirror in
            let project = try await stage.dana.send(.project(.path(Example.sourceGit)))
            let draft = MergeRequestDraft(
                sourceBranch: "greet-again",
                targetBranch: Example.branch,
                title: source.title,
                description: source.description,
                targetProject: project.id
            )
            _ = try await stage.dana.send(.createMergeRequest(draft, in: .path(Example.fork)))
            try await stage.settle()

            let mirrors = try await stage.mirrors()
            #expect(mirrors.map(\.state) == [.opened, .opened])
            #expect(Set(mirrors.map(\.title)) == [source.title])
            #expect(Set(mirrors.map(\.head)).count == 2)
        }
    }

    @Test func `What dist-git has and source-git lacks is named, and nothing is overwritten`() async throws {
        try await Stage.lend({ $0.commits.append(Self.rebuild) }) { stage in
            let source = try await stage.openMergeRequest()
            try await stage.settle()

            #expect(try await stage.mirrors().isEmpty)
            let note = try #require(try await stage.stickyNote(on: source))
            #expect(note.contains("`Rebuild for the new compiler`"))
            #expect(note.contains("`sluice/dist-git/\(Example.branch)`"))
        }
    }

    private static let rebuild = Seed.Commit(
        Example.distGit,
        branch: Example.branch,
        "Rebuild for the new compiler\n",
        by: Seed.Person(name: "Mia Maintainer", email: "mia@example.com"),
        at: GitDate(seconds: 1_760_000_000, zone: "+0000"),
        files: ["tests.fmf": "summary: greet\n"]
    )
}
