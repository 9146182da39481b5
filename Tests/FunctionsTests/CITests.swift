import GitLab
import Runtime
import Sandbox
import Testing

/// dist-git's CI on the source-git merge request.
@Suite struct CITests {
    @Test func `A failed pipeline is one line with its jobs, for the commit that was converted`() async throws
    {
        try await Stage.lendMirrored { stage, source, mirror in
            await stage.runPipeline(of: mirror.head, to: .failed, failing: ["tests"])
            try await stage.settle()

            let note = try #require(try await stage.stickyNote(on: source))
            let line = try #require(note.split(separator: "\n").first { $0.hasPrefix("- ❌") })
            #expect(line.contains("of `\(source.head?.prefix(12) ?? "")`: failed"))
            #expect(line.contains("[`tests`]"))
            #expect(line.contains("\(stage.sandbox.url)/rpms/hello/-/pipelines/"))
            #expect(note.contains(mirror.webURL))
        }
    }

    @Test func `Running costs two calls, final four, and what is shown already one read`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            for (status, most) in [(.running, 2), (.success, 4)] as [(Status, Int)] {
                await stage.move(mirror, to: status)
                let event = try #require(await stage.events.last)
                await stage.loseEvents()

                for limit in [most, 1] {
                    await stage.sandbox.clearRequests()
                    _ = try await stage.wake(event)
                    // A process of its own asks once who it is.
                    let calls = await stage.calls().filter { !$0.route.hasSuffix("/user") }
                    #expect(calls.count <= limit, "\(status): \(calls.map(\.route))")
                    #expect(limit > 1 || calls.allSatisfy { !$0.isWrite })
                }
            }
        }
    }

    @Test func `The events of a pipeline in any order, and twice, end the same`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            var events: [[UInt8]] = []
            for status in [.running, .failed] as [Status] {
                await stage.move(mirror, to: status)
                events += await stage.events
                await stage.loseEvents()
            }

            for event in events.reversed() + events { _ = try await stage.wake(event) }

            let note = try #require(try await stage.stickyNote(on: source))
            #expect(note.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == 1)
            #expect(note.contains("- ❌"))
        }
    }

    @Test func `A status that a fork refuses is tried once and remembered`() async throws {
        try await Stage.lendMirrored { stage, source, mirror in
            await stage.move(mirror, to: .failed)
            try await stage.settle()
            let note = try #require(try await stage.stickyNote(on: source))
            #expect(note.contains("statuses=refused"))
            await stage.sandbox.clearRequests()

            try await stage.comment("/sluice retest", on: source, by: stage.mia)
            try await stage.settle()
            await stage.move(mirror, to: .success)
            try await stage.settle()

            #expect(await stage.calls().allSatisfy { !$0.route.contains("/statuses/") })
            #expect(try await stage.stickyNote(on: source)?.contains("- ✅") == true)
        }
    }

    @Test func `Where the bot may, the head commit gets a status`() async throws {
        try await Stage.lendMirrored({ $0.projects[2].members["sluice-bot"] = .developer }) {
            stage,
            source,
            mirror in
            await stage.move(mirror, to: .success)
            try await stage.settle()

            let statuses = try await stage.mia.all(
                .commitStatuses(of: try #require(source.head), in: .path(Example.fork))
            )
            #expect(statuses.map(\.name) == ["dist-git"])
            #expect(statuses.map(\.state) == [.success])
        }
    }

    @Test func `A pipeline that was faster than the mirror's note is shown all the same`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            try await stage.settle()
            let mirror = try #require(try await stage.mirrors().first)
            for note in try await stage.notes(on: source) {
                _ = try await stage.mia.send(
                    .deleteNote(note.id, on: source.number, in: .path(Example.sourceGit))
                )
            }

            await stage.move(mirror, to: .success)
            try await stage.settle()

            #expect(try await stage.stickyNote(on: source)?.contains("- ✅") == true)
        }
    }

    fileprivate enum Status { case running, success, failed }
}

extension Stage {
    fileprivate func move(_ mirror: MergeRequest, to status: CITests.Status) async {
        switch status {
        case .running: await runPipeline(of: mirror.head, to: .running)
        case .success: await runPipeline(of: mirror.head, to: .success)
        case .failed: await runPipeline(of: mirror.head, to: .failed)
        }
    }
}
