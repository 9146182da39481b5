import GitLab
import JSON
import Runtime
import Sandbox
import Testing

@Suite struct ReconcileTests {
    private func reconcile(_ stage: Stage, _ scope: JSONValue = ["thorough": false]) async throws -> Report {
        let event: JSONValue = [
            "specversion": "1.0", "id": "1", "source": "/test", "type": "dev.knative.sources.ping",
            "data": scope,
        ]
        return try await stage.deliver(event, to: "reconcile")
    }

    @Test func `Where all is level it costs two lists`() async throws {
        try await Stage.lend { stage in
            _ = try await stage.openMergeRequest()
            try await stage.settle()
            await stage.sandbox.clearRequests()

            let report = try await reconcile(stage)

            #expect(try report.result.get() == .ignored("1 pair was looked at"))
            let calls = await stage.calls()
            #expect(calls.count <= 2, "\(calls.map(\.route))")
        }
    }

    @Test(arguments: [false, true])
    func `When every event was lost one walk makes all level`(isThorough: Bool) async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            await stage.loseEvents()
            _ = try await reconcile(stage)
            try await stage.change(source, MergeRequestChanges(title: "Greet all"), by: stage.dana)
            await stage.runPipeline(of: try await stage.mirrors().first?.head, to: .failed)
            await stage.loseEvents()

            let report = try await reconcile(stage, ["thorough": .bool(isThorough)])

            #expect(throws: Never.self) { try report.result.get() }
            #expect(try await stage.mirrors().map(\.title) == ["Greet all"])
            let note = try #require(try await stage.stickyNote(on: source))
            #expect(note.contains("- ❌") == isThorough)
        }
    }

    @Test func `A closed source closes its mirror though the event was lost`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.change(source, MergeRequestChanges(state: .close), by: stage.dana)
            await stage.loseEvents()

            _ = try await reconcile(stage)

            #expect(try await stage.mirrors().map(\.state) == [.closed])
        }
    }

    @Test func `A mirror whose source was deleted is closed with a word`() async throws {
        try await Stage.lend({ $0.groups[0].members["mia"] = .owner }) { stage in
            let source = try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.delete(source)

            let report = try await reconcile(stage)

            #expect(throws: Never.self) { try report.result.get() }
            let mirror = try #require(try await stage.mirrors().first)
            #expect(mirror.state == .closed)
            #expect(mirror.description.contains("is gone"))
        }
    }

    @Test func `One merge request can be asked for alone`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            await stage.loseEvents()

            _ = try await reconcile(stage, ["project": "src/hello", "merge_request": source.number.json])

            #expect(try await stage.mirrors().count == 1)
        }
    }
}
