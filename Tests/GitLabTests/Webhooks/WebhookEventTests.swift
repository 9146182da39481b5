import JSON
import Testing

@testable import GitLab

@Suite struct WebhookEventTests {
    @Test func `Each kind of webhook is read as its event`() throws {
        guard case .mergeRequest = try read(Webhooks.mergeRequest, as: WebhookEvent.self),
            case .pipeline = try read(Webhooks.pipeline, as: WebhookEvent.self),
            case .job = try read(Webhooks.job, as: WebhookEvent.self),
            case .note = try read(Webhooks.note, as: WebhookEvent.self),
            case .push = try read(Webhooks.push, as: WebhookEvent.self)
        else {
            Issue.record("a webhook was read as another kind")
            return
        }
    }

    @Test(arguments: ["tag_push", "issue", "emoji", "future_thing"])
    func `Another kind is named and not read`(kind: String) throws {
        #expect(
            try read(#"{"object_kind":"\#(kind)","project":12}"#, as: WebhookEvent.self) == .other(kind: kind)
        )
    }

    @Test(arguments: ["{}", #"{"object_kind":""}"#, #"{"object_kind":null,"event_name":null}"#])
    func `A webhook that does not name its kind is refused`(text: String) {
        #expect(throws: JSONError.missing(path: "object_kind")) { try read(text, as: WebhookEvent.self) }
    }

    @Test(arguments: [
        "[]", "null", #"{"object_kind":7}"#, #"{"object_kind":"push"}"#,
        #"{"object_kind":"pipeline","object_attributes":[]}"#,
    ])
    func `A malformed webhook is refused with the place of its fault`(text: String) {
        #expect(throws: JSONError.self) { try read(text, as: WebhookEvent.self) }
    }

    @Test func `A push told by the whole forge has its kind and project elsewhere`() throws {
        let text = """
            {"event_name": "push", "before": "aaaa", "after": "bbbb", "ref": "refs/heads/c10s", "user_id": 41,
             "user_username": "jdoe", "project_id": 8, "project": {"name": "bash", "path_with_namespace": "rpms/bash"}}
            """

        guard case .push(let event) = try read(text, as: WebhookEvent.self) else {
            Issue.record("not read as a push")
            return
        }

        #expect(event.project.id == 8)
        #expect(event.project.path == "rpms/bash")
    }

    @Test func `An event of the whole forge that sluice does not read is named`() throws {
        #expect(
            try read(#"{"event_name":"project_create"}"#, as: WebhookEvent.self)
                == .other(kind: "project_create")
        )
    }
}
