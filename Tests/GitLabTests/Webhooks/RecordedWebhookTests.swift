import Glibc
import JSON
import Testing

@testable import GitLab

/// What gitlab.com sent in 2020–2022, where the recordings lie beside the project.
@Suite(.enabled(if: Recordings.exist)) struct RecordedWebhookTests {
    @Test func `A merge request opened from a fork`() throws {
        let event: MergeRequestEvent = try Recordings.read("merge_request_open")

        #expect(event.action == .open)
        #expect(event.mergeRequest.number == 5)
        #expect(event.mergeRequest.sourceProject == 28_555_414)
        #expect(event.project.id == 25_495_423)
        #expect(event.head == "82f9b8108e06a90e9cd0b43e8aafa6b991f981d9")
        #expect(event.previousHead == nil)
        #expect(event.changedFields == ["merge_status"])
        #expect(event.updatedAt?.unixTime == 1_627_914_997)
    }

    @Test func `A merge request updated by somebody without a number`() throws {
        let event: MergeRequestEvent = try Recordings.read("merge_request_update")

        #expect(event.action == .update)
        #expect(event.user == EventUser(id: nil, username: "shreyaspapi"))
        #expect(event.previousHead == "94ccba9f986629e24b432c11d9c7fd20bb2ea51d")
    }

    @Test func `A failed pipeline of a fork's merge request`() throws {
        let event: PipelineEvent = try Recordings.read("pipeline_failed")

        #expect(event.status == .failed)
        #expect(event.project.id == 30_219_532)
        #expect(event.mergeRequest?.number == 25)
        #expect(event.mergeRequest?.targetProject == 28_084_873)
        #expect(event.webURL == nil)
    }

    @Test func `A note without an action`() throws {
        let event: NoteEvent = try Recordings.read("note_on_merge_request")

        #expect(event.action == nil)
        #expect(event.body == "must be reopened")
        #expect(event.mergeRequest?.number == 2)
    }

    @Test func `A push of three commits`() throws {
        let event: PushEvent = try Recordings.read("push_dist_git")

        #expect(event.branch == "c9s")
        #expect(event.user.username == "jpopelka")
        #expect(event.after == "15af92227f9e965b392e85ba2f08a41a5aeb278a")
    }

    @Test func `Every recording is read as an event of its kind`() throws {
        for name in Recordings.names {
            let event: WebhookEvent = try Recordings.read(name)
            if case .other = event { Issue.record("\(name) is not read") }
        }
    }
}

private enum Recordings {
    static let names = [
        "merge_request_open", "merge_request_update", "note_on_merge_request", "pipeline_failed",
        "push_dist_git",
        "push_one_commit",
    ]
    static let folder =
        "/\(#filePath.split(separator: "/").dropLast(5).joined(separator: "/"))/shared/fixtures/webhooks"
    static let exist = access(folder, R_OK) == 0

    static func read<Value: JSONDecodable>(_ name: String) throws -> Value {
        try JSONReader(JSONValue(parsing: bytes(of: "\(folder)/\(name).json"))).decode()
    }

    private static func bytes(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }
}
