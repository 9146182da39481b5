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

    @Test(arguments: ["sluice/7", "sluice/7/x", "sluice/x/12", "other/7/12", "main"])
    func `Another branch has the key of its project`(branch: String) throws {
        #expect(try key(Payload.pipeline("success", on: branch)) == "main/8")
    }

    @Test func `What belongs to no project has the key of its kind`() {
        #expect(Event(.schedule).orderingKey == "/schedule")
    }
}
