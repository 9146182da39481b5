import HTTP
import JSON
import Testing

@testable import Runtime

@Suite struct ReducedEventTests {
    /// A payload in which everything that a person can write is long.
    private func huge(_ kind: String) -> JSONValue {
        let text = JSONValue.string(String(repeating: "\u{1}x", count: 100_000))
        let block: JSONValue = [
            "id": 1, "iid": 12, "title": text, "description": text, "note": text, "source_branch": "fix",
            "target_branch": "main", "target_project_id": 7, "action": "create",
        ]
        return [
            "object_kind": .string(kind), "object_attributes": block, "merge_request": block,
            "project": ["id": 7, "path_with_namespace": "src/bash", "description": text],
            "changes": ["description": ["previous": text, "current": nil]], "labels": [block, block],
        ]
    }

    @Test(arguments: ["merge_request", "note", "pipeline"])
    func `The largest payload becomes an event that every broker forwards`(kind: String) throws {
        let event = try Event(gitLab: huge(kind), in: Envelope(forge: Forge.Name("main")))

        let message = try CloudEvent(reducing: event).binary

        let headers = message.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        #expect(message.body.count + headers < 64 * 1024)
        #expect(try Event(CloudEvent(reducing: event)).subject == "!12")
    }

    @Test func `A name is never cut: an event that is too large for it is refused`() throws {
        let branch = String(repeating: "b", count: 2000)
        let pushed = try Event(gitLab: Payload.push(to: branch))
        let opened = try Event(gitLab: Payload.mergeRequest(from: String(repeating: "b", count: 50_000)))

        for event in [pushed, opened] {
            let failure = #expect(throws: Failure.self) { try CloudEvent(reducing: event) }
            #expect(failure == .impossible("the names in the event are too long to be handed on"))
        }
    }

    @Test func `The key of the partition is the pair's, and the attributes say what triggers filter on`()
        throws
    {
        var event = try Event(
            gitLab: Payload.mergeRequest("merge", 3, in: "rpms/bash", from: "sluice/7/12.2"),
            in: Envelope(id: "d1", forge: Forge.Name("main"), source: "https://gitlab.example")
        )
        event.side = .distGit

        let cloudEvent = try CloudEvent(reducing: event)

        #expect(cloudEvent.id == "d1")
        #expect(cloudEvent.source == "https://gitlab.example")
        #expect(
            cloudEvent.extensions == [
                "action": "merge", "forge": "main", "partitionkey": "main/7!12", "project": "rpms/bash",
                "side": "dist-git",
            ]
        )
    }
}
