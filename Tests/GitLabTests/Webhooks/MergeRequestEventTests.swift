import JSON
import Testing

@testable import GitLab

@Suite struct MergeRequestEventTests {
    @Test func `The event tells which merge request changed and how`() throws {
        let event = try read(Webhooks.mergeRequest, as: MergeRequestEvent.self)

        #expect(event.project.id == 7)
        #expect(event.project.path == "src/bash")
        #expect(event.project.defaultBranch == "c10s")
        #expect(event.user == EventUser(id: 41, username: "jdoe"))
        #expect(event.mergeRequest.id == 9001)
        #expect(event.mergeRequest.number == 12)
        #expect(event.mergeRequest.sourceProject == 77)
        #expect(event.mergeRequest.targetProject == 7)
        #expect(event.mergeRequest.sourceBranch == "fix")
        #expect(event.mergeRequest.targetBranch == "c10s")
        #expect(event.mergeRequest.state == .opened)
        #expect(event.action == .update)
        #expect(event.title == "Fix trap")
        #expect(event.isDraft)
        #expect(event.author == 40)
        #expect(event.head == "bbbb")
        #expect(event.previousHead == "aaaa")
        #expect(event.changedFields == ["title"])
        #expect(event.webURL == "https://gitlab.example/src/bash/-/merge_requests/12")
        #expect(event.updatedAt == Timestamp("2026-07-01T10:00:05Z"))
    }

    @Test(arguments: ["open", "update", "close", "reopen", "merge", "approved"])
    func `An action is read by its word, also an unknown one`(word: String) throws {
        let text = Webhooks.mergeRequest.replacing(#""action": "update""#, with: #""action": "\#(word)""#)

        let event = try read(text, as: MergeRequestEvent.self)

        #expect(event.action?.word == word)
        #expect((event.action == .other(word)) == (word == "approved"))
    }

    @Test func `Zeros that a broker wrote are taken for absent`() throws {
        let text = """
            {"object_kind": "merge_request", "user": {"id": 0, "username": "", "name": ""},
             "project": {"id": 7, "path_with_namespace": "", "default_branch": "", "web_url": ""},
             "object_attributes": {"id": 9001, "iid": 12, "action": "", "oldrev": "", "state": "", "title": "T",
              "source_branch": "fix", "target_branch": "c10s", "source_project_id": 0, "target_project_id": 7,
              "last_commit": {"id": "", "timestamp": null}, "author_id": 0, "url": "",
              "updated_at": "2026-07-01T10:00:05Z", "work_in_progress": true},
             "changes": {"title": {"previous": "", "current": ""}, "labels": {"previous": [], "current": []},
              "draft": {"previous": false, "current": true}, "assignees": null}}
            """

        let event = try read(text, as: MergeRequestEvent.self)

        #expect(event.user == EventUser(id: nil, username: nil))
        #expect(
            event.project.path == nil && event.project.defaultBranch == nil && event.project.webURL == nil
        )
        #expect(event.mergeRequest.sourceProject == nil && event.mergeRequest.state == nil)
        #expect(event.action == nil && event.author == nil && event.webURL == nil)
        #expect(event.head == nil && event.previousHead == nil)
        #expect(event.changedFields == ["draft"])
        #expect(event.isDraft)
        #expect(event.updatedAt == Timestamp("2026-07-01 10:00:05 UTC"))
    }

    @Test(arguments: ["null", "0"])
    func `A merge request without a number is refused`(number: String) {
        let text = Webhooks.mergeRequest.replacing(#""iid": 12"#, with: #""iid": \#(number)"#)

        #expect(throws: JSONError.self) { try read(text, as: MergeRequestEvent.self) }
    }
}
