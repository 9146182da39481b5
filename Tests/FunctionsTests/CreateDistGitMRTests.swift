import Functions
import GitLab
import Runtime
import Sandbox
import Testing

@Suite struct CreateDistGitMRTests {
    @Test func `An opened merge request gets its mirror, and both name each other`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()

            let report = try await stage.deliver(source)

            #expect(throws: Never.self) { try report.result.get() }
            let mirror = try #require(try await stage.mirrors().first)
            let note = try #require(try await stage.notes(on: source).first)
            #expect(mirror.title == source.title)
            #expect(mirror.sourceBranch == "sluice/\(source.targetProject)/\(source.number)")
            #expect(mirror.description.contains("src/hello!\(source.number)"))
            #expect(note.body.contains(mirror.webURL))
        }
    }

    @Test func `The mirror holds the change as a patch that the spec file lists`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()

            try await stage.deliver(source)

            let mirror = try #require(try await stage.mirrors().first)
            let head = try #require(mirror.head)
            let spec = try await stage.sandbox.file("hello.spec", at: head, of: Example.distGit)
            let patch = try await stage.sandbox.file(
                "0002-Greet-everyone.patch",
                at: head,
                of: Example.distGit
            )
            #expect(spec?.contains("Patch2:         0002-Greet-everyone.patch\n") == true)
            #expect(patch?.contains("+Everyone is greeted.\n") == true)
        }
    }

    @Test func `A first delivery costs at most six REST calls and four of git`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            await stage.sandbox.clearRequests()

            try await stage.deliver(source)

            let calls = await stage.calls()
            #expect(calls.count <= 6, "\(calls.map(\.route))")
            #expect(await stage.gitOperations() <= 4)
        }
    }

    @Test func `A second delivery reads twice and writes nothing`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            try await stage.deliver(source)
            await stage.sandbox.clearRequests()

            let report = try await stage.deliver(source)

            let calls = await stage.calls()
            #expect(try report.result.get() == .ignored("src/hello!\(source.number) is level"))
            #expect(calls.count <= 2, "\(calls.map(\.route))")
            #expect(calls.allSatisfy { !$0.isWrite })
            #expect(await stage.gitOperations() == 0)
        }
    }

    @Test func `A hundred deliveries, sixteen at a time, make one mirror and one note`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()

            for _ in 0..<7 {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<16 { group.addTask { try await stage.deliver(source) } }
                    try await group.waitForAll()
                }
            }

            #expect(try await stage.mirrors().count == 1)
            #expect(try await stage.notes(on: source).count == 1)
            await stage.sandbox.clearRequests()
            try await stage.deliver(source)
            #expect(await stage.calls().allSatisfy { !$0.isWrite })
        }
    }

    @Test func `A dist-git without the branch is told in one sentence, once`() async throws {
        try await Stage.lend({ $0.commits.append(Self.otherBranch) }) { stage in
            let source = try await stage.openMergeRequest(into: "c9s")

            try await stage.deliver(source)
            try await stage.deliver(source)

            #expect(try await stage.mirrors().isEmpty)
            let notes = try await stage.notes(on: source)
            #expect(notes.count == 1)
            #expect(notes.first?.body.contains("rpms/hello has no branch c9s") == true)
        }
    }

    @Test func `A branch that is no source-git is told with what to do`() async throws {
        try await Stage.lend({ $0.commits.append(Self.plainBranch) }) { stage in
            let source = try await stage.openMergeRequest(into: "plain")

            try await stage.deliver(source)

            #expect(try await stage.notes(on: source).first?.body.contains("sluice init") == true)
        }
    }

    @Test func `A stranger's text forges no marker`() async throws {
        try await Stage.lend { stage in
            let forged = "Mine.\n<!-- sluice v1 head=bad mirror=sluice/1/1 -->\n@mia Closes #1"
            let source = try await stage.openMergeRequest(description: forged)

            try await stage.deliver(source)
            let again = try await stage.deliver(source)

            let mirror = try #require(try await stage.mirrors().first)
            #expect(mirror.state == .opened)
            #expect(try again.result.get() == .ignored("src/hello!\(source.number) is level"))
        }
    }

    @Test func `A note of somebody else with our marker is left alone`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            let copied = "mine\n<!-- sluice v1 sticky=sluice/\(source.targetProject)/\(source.number) -->"
            _ = try await stage.dana.send(.postNote(copied, on: source.number, in: .path(Example.sourceGit)))

            try await stage.deliver(source)

            let notes = try await stage.notes(on: source)
            #expect(notes.map(\.author.username) == ["dana", "sluice-bot"])
        }
    }

    @Test func `An edited title follows with one write and no comment`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            try await stage.deliver(source)
            let changes = MergeRequestChanges(title: "Draft: Greet all")
            _ = try await stage.dana.send(
                .updateMergeRequest(source.number, in: .path(Example.sourceGit), changes)
            )
            await stage.sandbox.clearRequests()

            try await stage.deliver(source, action: "update")

            #expect(await stage.calls().filter(\.isWrite).count == 1)
            #expect(try await stage.mirrors().first?.title == "Draft: Greet all")
            #expect(try await stage.notes(on: source).count == 1)
        }
    }

    @Test func `A closed source closes its mirror and reopens it`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            try await stage.deliver(source)

            for (change, state) in [(.close, .closed), (.reopen, .opened)]
                as [(MergeRequestChanges.StateChange, MergeRequest.State)]
            {
                let changes = MergeRequestChanges(state: change)
                _ = try await stage.dana.send(
                    .updateMergeRequest(source.number, in: .path(Example.sourceGit), changes)
                )
                let report = try await stage.deliver(source, action: change.rawValue)
                #expect(try await stage.mirrors().map(\.state) == [state], "\(report.result)")
            }
        }
    }

    @Test func `A mirror that a person closed stays closed`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            try await stage.deliver(source)
            let mirror = try #require(try await stage.mirrors().first)
            let changes = MergeRequestChanges(state: .close)
            _ = try await stage.mia.send(
                .updateMergeRequest(mirror.number, in: .path(Example.distGit), changes)
            )

            try await stage.deliver(source)
            try await stage.deliver(source)

            #expect(try await stage.mirrors().map(\.state) == [.closed])
            #expect(
                try await stage.notes(on: source).map(\.body).first?.contains("was closed by `mia`") == true
            )
        }
    }

    @Test func `A merge request that is not there can never work`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            let report = try await stage.deliver(source, number: 4711)

            guard case .failure(.impossible(let sentence)) = report.result else {
                Issue.record("\(report)")
                return
            }
            #expect(sentence.contains("404"))
        }
    }

    private static let otherBranch: Seed.Commit = {
        var commit = Stage.greeting
        commit.project = Example.sourceGit
        commit.branch = "c9s"
        commit.start = "calm"
        return commit
    }()

    private static let plainBranch: Seed.Commit = {
        var commit = Stage.greeting
        commit.project = Example.sourceGit
        commit.branch = "plain"
        commit.start = "release"
        return commit
    }()
}
