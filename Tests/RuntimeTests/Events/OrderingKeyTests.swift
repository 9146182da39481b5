import JSON
import Testing

@testable import Runtime

@Suite struct OrderingKeyTests {
    private func key(_ payload: JSONValue) throws -> String {
        try Event(gitLab: payload, in: Envelope(forge: Forge.Name("main"))).orderingKey
    }

    @Test func `Both sides of a pair have the same key`() throws {
        let sourceGit = try key(Payload.mergeRequest("open", 12, in: "src/bash"))

        #expect(sourceGit == "main/7!12")
        #expect(try key(Payload.mergeRequest("merge", 3, in: "rpms/bash", from: "sluice/7/12")) == sourceGit)
        #expect(
            try key(Payload.mergeRequest("merge", 4, in: "rpms/bash", from: "sluice/7/12.2")) == sourceGit
        )
        #expect(try key(Payload.pipeline("success", on: "sluice/7/12")) == sourceGit)
        #expect(
            try key(["object_kind": "push", "project_id": 8, "ref": "refs/heads/sluice/7/12"]) == sourceGit
        )
    }

    @Test func `A branch of source-git gets into no other pair by its name`() throws {
        var event = try Event(gitLab: Payload.mergeRequest("open", 5, from: "sluice/7/12"))
        event.side = .sourceGit

        #expect(event.orderingKey == "/7!5")
    }

    @Test func `A zero that a broker wrote is no merge request`() throws {
        let pipeline: JSONValue = [
            "object_kind": "pipeline", "project_id": 8, "merge_request": ["iid": 0],
            "object_attributes": ["ref": "c10s"],
        ]

        #expect(try key(pipeline) == "main/8")
    }

    @Test(arguments: ["sluice/7", "sluice/7/x", "sluice/x/12", "other/7/12", "main"])
    func `Another branch has the key of its project`(branch: String) throws {
        #expect(try key(Payload.pipeline("success", on: branch)) == "main/8")
    }

    @Test func `What belongs to no project has the key of its kind`() {
        #expect(Event(.schedule).orderingKey == "/schedule")
    }
}
