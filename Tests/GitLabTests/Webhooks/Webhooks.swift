/// Webhooks as GitLab 19 writes them, cut to the members that matter.
enum Webhooks {
    static let mergeRequest = """
        {"object_kind": "merge_request", "event_type": "merge_request",
         "user": {"id": 41, "username": "jdoe", "name": "J. Doe", "email": "[REDACTED]"},
         "project": {"id": 7, "path_with_namespace": "src/bash", "default_branch": "c10s",
          "git_http_url": "https://gitlab.example/src/bash.git", "web_url": "https://gitlab.example/src/bash"},
         "object_attributes": {"id": 9001, "iid": 12, "action": "update", "oldrev": "aaaa", "state": "opened",
          "state_id": 1, "draft": true, "title": "Fix trap", "description": "...", "source_branch": "fix",
          "target_branch": "c10s", "source_project_id": 77, "target_project_id": 7,
          "last_commit": {"id": "bbbb", "message": "Fix trap", "timestamp": "2026-07-01T10:00:00+00:00"},
          "head_pipeline_id": null, "author_id": 40, "labels": [], "created_at": "2026-07-01 09:00:00 UTC",
          "updated_at": "2026-07-01 10:00:05 UTC", "merge_commit_sha": null,
          "url": "https://gitlab.example/src/bash/-/merge_requests/12"},
         "changes": {"title": {"previous": "Fix", "current": "Fix trap"}}, "labels": [], "assignees": []}
        """

    static let pipeline = """
        {"object_kind": "pipeline",
         "object_attributes": {"id": 31, "iid": 3, "ref": "sluice/7/12", "tag": false, "sha": "cccc",
          "before_sha": "0000", "source": "merge_request_event", "status": "failed", "detailed_status": "failed",
          "stages": ["build"], "created_at": "2026-07-01 10:00:00 UTC", "finished_at": "2026-07-01 10:05:00 UTC",
          "duration": 280, "variables": [], "url": "https://gitlab.example/rpms/bash/-/pipelines/31"},
         "merge_request": {"id": 5500, "iid": 4, "source_branch": "sluice/7/12", "source_project_id": 8,
          "target_branch": "c10s", "target_project_id": 8, "state": "opened", "url": "https://gitlab.example/x"},
         "user": {"id": 5, "username": "bot"}, "project": {"id": 8, "path_with_namespace": "rpms/bash"},
         "commit": {"id": "cccc", "title": "Update"},
         "builds": [{"id": 380, "stage": "build", "name": "srpm", "status": "failed", "allow_failure": false}]}
        """

    static let job = """
        {"object_kind": "build", "ref": "sluice/7/12", "tag": false, "before_sha": "0000", "sha": "cccc",
         "build_id": 380, "build_name": "srpm", "build_stage": "build", "build_status": "failed",
         "build_started_at": "2026-07-01 10:00:00 UTC", "build_started_at_iso": "2026-07-01T10:00:00Z",
         "build_allow_failure": true, "build_failure_reason": "script_failure", "pipeline_id": 31,
         "project_id": 8, "project_name": "RPMs / bash", "user": {"id": 5, "username": "bot"},
         "commit": {"id": 31, "sha": "cccc", "status": "failed"}, "project": {"id": 8,
         "path_with_namespace": "rpms/bash", "default_branch": "c10s"}}
        """

    static let note = """
        {"object_kind": "note", "event_type": "note", "user": {"id": 41, "username": "jdoe", "name": "J. Doe"},
         "project_id": 7, "project": {"id": 7, "path_with_namespace": "src/bash"},
         "object_attributes": {"id": 556, "note": "/sluice sync", "description": "/sluice sync",
          "noteable_type": "MergeRequest", "noteable_id": 9001, "author_id": 40, "project_id": 7,
          "created_at": "2026-07-01 10:00:00 UTC", "system": false, "internal": true, "action": "create",
          "url": "https://gitlab.example/src/bash/-/merge_requests/12#note_556"},
         "merge_request": {"id": 9001, "iid": 12, "source_branch": "fix", "target_branch": "c10s",
          "source_project_id": null, "target_project_id": 7, "state": "merged", "draft": false}}
        """

    static let push = """
        {"object_kind": "push", "event_name": "push", "before": "aaaa", "after": "bbbb",
         "ref": "refs/heads/feature/c10s", "ref_protected": true, "checkout_sha": "bbbb", "message": null,
         "user_id": 41, "user_name": "J. Doe", "user_username": "jdoe", "user_email": "", "project_id": 8,
         "project": {"id": 8, "path_with_namespace": "rpms/bash", "default_branch": "c10s",
          "web_url": "https://gitlab.example/rpms/bash"}, "commits": [], "total_commits_count": 0,
         "push_options": {}}
        """
}
