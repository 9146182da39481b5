import JSON
import Testing

@testable import GitLab

@Suite struct MergeRequestTests {
    @Test func `A merge request is read with its people, branches and pipeline`() throws {
        let request = try read(full, as: MergeRequest.self)

        #expect(request.id == 9001)
        #expect(request.number == 12)
        #expect(request.project == 7)
        #expect(request.targetProject == 7)
        #expect(request.sourceProject == 77)
        #expect(request.sourceBranch == "fix")
        #expect(request.targetBranch == "c10s")
        #expect(request.head == "c0ffee")
        #expect(request.state == .closed)
        #expect(request.title == "Draft: Fix trap")
        #expect(request.description == "Resolves: RHEL-1")
        #expect(request.isDraft)
        #expect(request.author == User(id: 41, username: "jdoe", name: "J. Doe"))
        #expect(request.closedBy?.id == 42)
        #expect(request.mergedBy?.id == 43)
        #expect(request.reference == "src/bash!12")
        #expect(request.webURL == "https://gitlab.example/src/bash/-/merge_requests/12")
        #expect(request.userNotesCount == 3)
        #expect(request.createdAt == "2026-07-01T09:00:00.000Z")
        #expect(request.updatedAt == "2026-07-01T10:00:05.000Z")
        #expect(request.hasConflicts)
        #expect(request.detailedMergeStatus == "conflict")
        #expect(request.headPipeline?.id == 31)
        #expect(request.headPipeline?.project == 77)
    }

    @Test func `What a fresh merge request of a deleted fork lacks is nil`() throws {
        let request = try read(bare, as: MergeRequest.self)

        #expect(request.sourceProject == nil)
        #expect(request.head == nil)
        #expect(request.description == "")
        #expect(request.closedBy == nil)
        #expect(request.mergedBy == nil)
        #expect(request.headPipeline == nil)
        #expect(request.detailedMergeStatus == nil)
        #expect(!request.isDraft)
        #expect(!request.hasConflicts)
        #expect(request.reference == "!12")
    }

    @Test(arguments: [
        ("opened", MergeRequest.State.opened), ("closed", .closed), ("merged", .merged), ("locked", .locked),
        ("archived", .other("archived")),
    ])
    func `A state that GitLab adds is kept`(word: String, state: MergeRequest.State) throws {
        #expect(try read("\"\(word)\"", as: MergeRequest.State.self) == state)
        #expect(state.json == .string(word))
        #expect("\(state)" == word)
    }

    @Test func `On old forges older names are read`() throws {
        let old = bare.replacing(#""draft": null"#, with: #""work_in_progress": true"#)
            .replacing(
                #""merge_user": null"#,
                with: #""merged_by": {"id": 43, "username": "m", "name": "M"}"#
            )

        let request = try read(old, as: MergeRequest.self)

        #expect(request.isDraft)
        #expect(request.mergedBy?.id == 43)
    }

    @Test(arguments: ["id", "iid", "target_project_id", "source_branch", "state", "author", "web_url"])
    func `What makes a merge request has to be there`(key: String) throws {
        let without = bare.replacing("\"\(key)\":", with: "\"not_\(key)\":")

        #expect(throws: JSONError.missing(path: key)) { try read(without, as: MergeRequest.self) }
    }

    @Test func `A dependency may hide what it waits for`() throws {
        let seen = try read(
            #"{"id": 3, "blocking_merge_request": \#(full)}"#,
            as: MergeRequestDependency.self
        )
        let hidden = try read(#"{"id": 3, "project_id": 7}"#, as: MergeRequestDependency.self)

        #expect(seen.blocker?.number == 12)
        #expect(hidden.id == 3)
        #expect(hidden.blocker == nil)
    }

    @Test func `Changes are empty until something is to change`() {
        #expect(MergeRequestChanges().isEmpty)
        #expect(!MergeRequestChanges(state: .close).isEmpty)
    }

    private let full = """
        {"id": 9001, "iid": 12, "project_id": 7, "source_project_id": 77, "target_project_id": 7,
         "title": "Draft: Fix trap", "description": "Resolves: RHEL-1", "state": "closed", "draft": true,
         "source_branch": "fix", "target_branch": "c10s", "sha": "c0ffee",
         "author": {"id": 41, "username": "jdoe", "name": "J. Doe", "state": "active"},
         "closed_by": {"id": 42, "username": "closer", "name": "C"},
         "merge_user": {"id": 43, "username": "merger", "name": "M"},
         "merged_by": {"id": 44, "username": "old", "name": "O"},
         "references": {"short": "!12", "relative": "!12", "full": "src/bash!12"},
         "web_url": "https://gitlab.example/src/bash/-/merge_requests/12", "user_notes_count": 3,
         "created_at": "2026-07-01T09:00:00.000Z", "updated_at": "2026-07-01T10:00:05.000Z",
         "has_conflicts": true, "detailed_merge_status": "conflict", "labels": ["a"], "milestone": null,
         "head_pipeline": {"id": 31, "iid": 3, "project_id": 77, "sha": "c0ffee", "status": "running",
          "ref": "refs/merge-requests/12/head", "source": "merge_request_event",
          "web_url": "https://gitlab.example/jdoe/bash/-/pipelines/31"}}
        """

    private let bare = """
        {"id": 9001, "iid": 12, "target_project_id": 7, "source_project_id": null, "title": "T",
         "description": null, "state": "opened", "draft": null, "source_branch": "fix",
         "target_branch": "c10s", "sha": null, "author": {"id": 41, "username": "jdoe", "name": "J"},
         "closed_by": null, "merge_user": null, "head_pipeline": null, "diff_refs": null,
         "web_url": "https://gitlab.example/src/bash/-/merge_requests/12",
         "created_at": "2026-07-01T09:00:00.000Z", "updated_at": "2026-07-01T10:00:05.000Z"}
        """
}
