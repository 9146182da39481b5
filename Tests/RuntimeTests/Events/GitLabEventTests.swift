import JSON
import TestSupport
import Testing

@testable import Runtime

@Suite struct GitLabEventTests {
    @Test func `A merge request says what happened and where`() throws {
        let event = try Event(gitLab: Payload.mergeRequest("update"))

        #expect(event.kind == .mergeRequest)
        #expect(event.action == "update")
        #expect(event.project == EventProject(id: 7, path: "src/bash"))
        #expect(event.envelope.source == "https://gitlab.example/src/bash")
        #expect(event.summary == "merge_request (update) of src/bash !12")
    }

    @Test(arguments: [
        ("pipeline", Event.Kind.pipeline), ("build", .job), ("push", .push), ("note", .note),
        ("issue", .other("issue")), ("tag_push", .other("tag_push")), ("schedule", .other("schedule")),
        ("webhook", .other("webhook")), ("undelivered", .other("undelivered")),
    ])
    func `The kind is GitLab's object kind`(name: String, kind: Event.Kind) throws {
        #expect(try Event(gitLab: ["object_kind": .string(name)]).kind == kind)
    }

    @Test func `A system hook without an object kind has an event name`() throws {
        #expect(try Event(gitLab: ["event_name": "push", "project_id": 3]).kind == .push)
        #expect(try Event(gitLab: ["event_name": "user_create"]).kind == .other("user_create"))
    }

    @Test func `The status of a pipeline and of a job is its action`() throws {
        #expect(try Event(gitLab: Payload.pipeline("failed", on: "main")).action == "failed")
        #expect(try Event(gitLab: ["object_kind": "build", "build_status": "success"]).action == "success")
    }

    @Test func `A job of an old GitLab has the number of its project only`() throws {
        let event = try Event(gitLab: ["object_kind": "build", "project_id": 9])

        #expect(event.project == EventProject(id: 9, path: nil))
    }

    @Test func `A merge request hook of 2020 has no action`() throws {
        #expect(try Event(gitLab: ["object_kind": "merge_request", "object_attributes": [:]]).action == nil)
    }

    @Test func `Zeros that eventing-gitlab writes are as if they were not there`() throws {
        let event = try Event(
            gitLab: [
                "object_kind": "merge_request", "project_id": 7,
                "project": ["id": 0, "path_with_namespace": "", "web_url": ""],
                "object_attributes": ["iid": 0, "action": "", "source_branch": ""],
            ]
        )

        #expect(event.project == EventProject(id: 7, path: nil))
        #expect(event.action == nil)
        #expect(event.subject == nil)
        #expect(event.envelope.source == nil)
    }

    static let broken: [(JSONValue, String)] = [
        (["project": ["id": 1]], "the event is neither GitLab's (it has no object_kind) nor a CloudEvent"),
        (
            ["object_kind": 7],
            "the event is not what GitLab sends: object_kind: expected a string, found an integer"
        ),
        (["object_kind": "push", "project": ["path_with_namespace": "a/b"]], "project.id: missing"),
        (["object_kind": "push", "project": 7], "project: expected an object, found an integer"),
        (
            ["object_kind": "note", "object_attributes": ["action": []]],
            "object_attributes.action: expected a string"
        ),
        ([], "expected an object, found an array"),
    ]

    @Test(arguments: broken)
    func `What GitLab does not send is refused with the field at fault`(payload: JSONValue, sentence: String)
    {
        let error = #expect(throws: EventError.self) { try Event(gitLab: payload) }

        #expect(error.map { "\($0)".contains(sentence) } == true, "\(String(describing: error))")
    }

    @Test(arguments: [
        "bash", "/src/bash", "src//bash", "src/../bash", "src/ba sh", "src/b%2f", "src/bäsh", "a/\u{202e}b",
    ])
    func `A path that no project has is refused`(path: String) {
        #expect(throws: EventError.invalidProjectPath) { try Event(gitLab: Payload.mergeRequest(in: path)) }
    }

    @Test(
        .enabled(if: Project.shared != nil),
        arguments: [
            "merge_request_open", "merge_request_update", "note_on_merge_request", "pipeline_failed",
            "push_dist_git",
            "push_one_commit",
        ]
    )
    func `What gitlab.com sent is understood`(name: String) throws {
        let folder = try #require(Project.shared)
        let bytes = try #require(try readFile("\(folder)/fixtures/webhooks/\(name).json", limit: 1 << 20))

        let event = try Event(parsing: bytes)

        #expect(Event.Kind.known.contains(event.kind))
        #expect(event.project?.path?.contains("/") == true)
    }
}
