import JSON

/// Webhooks with every field that is modelled, none of them with the value of an absent one.
enum FullWebhooks {
    static let all = [mergeRequest, pipeline, job, push, note]

    private static let user: JSONValue = [
        "id": 41, "username": "jdoe", "name": "J. Doe", "email": "[REDACTED]",
    ]

    private static func project(_ path: String) -> JSONValue {
        [
            "id": 7, "path_with_namespace": .string(path), "default_branch": "c10s",
            "description": "A shell.",
            "web_url": .string("https://gitlab.example/\(path)"), "visibility_level": 20,
        ]
    }

    private static let block: JSONObject = [
        "id": 9001, "iid": 12, "state": "opened", "source_branch": "fix", "target_branch": "c10s",
        "source_project_id": 77, "target_project_id": 7, "description": "Long.", "head_pipeline_id": 5,
    ]

    private static func block(_ more: JSONObject) -> JSONValue {
        .object(JSONObject(block.map { ($0.key, $0.value) } + more.map { ($0.key, $0.value) }))
    }

    static let mergeRequest: JSONValue = [
        "object_kind": "merge_request", "event_type": "merge_request", "user": user,
        "project": project("source-git/bash"), "labels": [["title": "bug"]],
        "object_attributes": block([
            "action": "update", "title": "Fix trap", "draft": true, "work_in_progress": true, "author_id": 40,
            "oldrev": "aaaa", "url": "https://gitlab.example/source-git/bash/-/merge_requests/12",
            "updated_at": "2026-07-01 10:00:05 UTC",
            "last_commit": ["id": "bbbb", "message": "Fix trap", "author": ["name": "J"]],
        ]),
        "changes": [
            "title": ["previous": "Fix", "current": "Fix trap"],
            "draft": ["previous": true, "current": true],
            "labels": ["previous": [], "current": [["title": "bug"]]],
        ],
    ]

    static let pipeline: JSONValue = [
        "object_kind": "pipeline", "user": user, "project": project("rpms/bash"), "merge_request": block([:]),
        "source_pipeline": ["pipeline_id": 30, "job_id": 3, "project": ["id": 9]],
        "object_attributes": [
            "id": 31, "iid": 3, "ref": "sluice/7/12", "sha": "cccc", "status": "failed", "url": "https://x",
            "source": "merge_request_event", "finished_at": "2026-07-01 10:05:00 UTC", "variables": [],
            "duration": 280,
        ],
        "commit": ["id": "cccc", "message": "Update\n\nFrom-source-git-commit: bbbb\n", "title": "Update"],
        "builds": [
            [
                "id": 380, "name": "srpm", "status": "failed", "allow_failure": true, "duration": 4.5,
                "stage": "a",
            ],
            ["id": 381, "name": "rpm", "status": "created", "allow_failure": false, "duration": nil],
        ],
    ]

    static let job: JSONValue = [
        "object_kind": "build", "user": user, "project": project("rpms/bash"), "project_id": 7,
        "ref": "sluice/7/12", "sha": "cccc", "build_id": 380, "build_name": "srpm", "build_stage": "build",
        "build_status": "failed", "build_allow_failure": true, "pipeline_id": 31, "runner": ["id": 1],
    ]

    static let push: JSONValue = [
        "object_kind": "push", "event_name": "push", "project": project("rpms/bash"), "project_id": 7,
        "ref": "refs/heads/c10s", "before": "aaaa", "after": "bbbb", "user_id": 41, "user_username": "jdoe",
        "commits": [["id": "bbbb", "message": "Rebase"]], "total_commits_count": 1,
    ]

    static let note: JSONValue = [
        "object_kind": "note", "user": user, "project": project("source-git/bash"), "project_id": 7,
        "merge_request": block([:]),
        "object_attributes": [
            "id": 556, "note": "/sluice sync", "author_id": 40, "action": "create", "system": true,
            "created_at": "2026-07-01 10:00:00 UTC",
            "internal": true, "confidential": true, "noteable_type": "MergeRequest", "url": "https://x",
        ],
    ]
}
