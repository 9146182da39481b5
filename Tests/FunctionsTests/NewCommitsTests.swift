import GitLab
import Sandbox
import Testing

@Suite struct NewCommitsTests {
    @Test func `New commits cost at most five calls, and the mirror holds them`() async throws {
        try await Stage.lendMirrored({ $0.projects[0].isPremium = false }) { stage, source, old in
            try await stage.push("Greet loudly\n", changing: ["LOUD": "HELLO\n"])
            let event = try #require(await stage.events.last)
            await stage.loseEvents()
            await stage.sandbox.clearRequests()

            _ = try await stage.wake(event)

            let calls = await stage.calls()
            #expect(calls.count <= 5, "\(calls.map(\.route))")
            let mirror = try #require(try await stage.mirrors().first)
            #expect(mirror.head != old.head)
            let patch = try await stage.sandbox.file(
                "0003-Greet-loudly.patch",
                at: mirror.head ?? "",
                of: Example.distGit
            )
            #expect(patch?.contains("+HELLO\n") == true)
            #expect(try await stage.stickyNote(on: source)?.contains("Force push") == false)
        }
    }

    @Test func `A force push moves the branch, and the note shows the old head and the new one`() async throws
    {
        try await Stage.lendMirrored { stage, source, _ in
            let old = try #require(source.head)
            try await stage.push("Greet all\n", inPlace: true, changing: ["NEWS": "All are greeted.\n"])
            try await stage.settle()

            let now = try await stage.mia.send(.mergeRequest(source.number, in: .path(Example.sourceGit)))
            let head = try #require(now.head)
            let note = try #require(try await stage.stickyNote(on: source))
            #expect(note.contains("`\(old.prefix(12))` was replaced by `\(head.prefix(12))`"))
            let mirror = try #require(try await stage.mirrors().first)
            #expect(mirror.description.contains("head=\(head)"))
            #expect(try await stage.mirrors().count == 1)
        }
    }
}
