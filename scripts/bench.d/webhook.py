"""Webhooks of GitLab about a merge request, signed as GitLab signs."""
import base64, hashlib, hmac, json, time, uuid

KEY = bytes(range(32))
TOKEN = "whsec_" + base64.b64encode(KEY).decode()

PROJECT = {
    "id": 25495423, "name": "hello", "description": "The upstream history with what the distribution adds.", "web_url": "https://gitlab.example/src/hello",
    "avatar_url": None, "git_ssh_url": "git@gitlab.example:src/hello.git", "git_http_url": "https://gitlab.example/src/hello.git",
    "namespace": "src", "visibility_level": 20, "path_with_namespace": "src/hello", "default_branch": "c10s", "ci_config_path": "",
    "homepage": "https://gitlab.example/src/hello", "url": "git@gitlab.example:src/hello.git", "ssh_url": "git@gitlab.example:src/hello.git",
    "http_url": "https://gitlab.example/src/hello.git",
}
PERSON = {"id": 2952463, "name": "Dana Developer", "username": "dana", "avatar_url": "https://gitlab.example/uploads/dana.png", "email": "[REDACTED]"}
TEXT = "A packet whose length is less than that of its header made the program read behind it.\n" * 6
LABEL = {
    "id": 12, "title": "bug", "color": "#d9534f", "project_id": 25495423, "created_at": "2026-07-01 10:00:00 UTC",
    "updated_at": "2026-07-01 10:00:00 UTC", "template": False, "description": None, "type": "ProjectLabel", "group_id": None,
}


def payload(number):
    """What GitLab sends when new commits were pushed to merge request `number`: 5 kB."""
    return {
        "object_kind": "merge_request", "event_type": "merge_request", "user": PERSON, "project": PROJECT,
        "object_attributes": {
            "assignee_id": None, "author_id": 2952463, "created_at": "2026-07-01 10:00:00 UTC", "description": TEXT, "head_pipeline_id": 9017,
            "id": 910_000 + number, "iid": number, "last_edited_at": None, "last_edited_by_id": None, "merge_commit_sha": None,
            "merge_error": None, "merge_params": {"force_remove_source_branch": "1"}, "merge_status": "checking",
            "merge_user_id": None, "merge_when_pipeline_succeeds": False, "milestone_id": None, "source_branch": "fix-header",
            "source_project_id": 25495424, "state_id": 1, "target_branch": "c10s", "target_project_id": 25495423, "time_estimate": 0,
            "title": "Check the length of the header first", "updated_at": "2026-07-01 10:05:00 UTC", "updated_by_id": None,
            "url": f"https://gitlab.example/src/hello/-/merge_requests/{number}", "source": PROJECT, "target": PROJECT,
            "last_commit": {
                "id": "45e272a57335e4e308f3176df6e9226a9e7805a9", "message": "Check the length of the header first\n\n" + TEXT,
                "title": "Check the length of the header first", "timestamp": "2026-07-01T10:04:37+00:00",
                "url": "https://gitlab.example/src/hello/-/commit/45e272a57335e4e308f3176df6e9226a9e7805a9",
                "author": {"name": "Dana Developer", "email": "dana@example.org"},
            },
            "work_in_progress": False, "draft": False, "total_time_spent": 0, "human_total_time_spent": None, "human_time_estimate": None,
            "assignee_ids": [], "state": "opened", "action": "update", "oldrev": "94ccba9f986629e24b432c11d9c7fd20bb2ea51d",
        },
        "labels": [LABEL],
        "changes": {
            "updated_at": {"previous": "2026-07-01 10:00:00 UTC", "current": "2026-07-01 10:05:00 UTC"},
            "description": {"previous": "", "current": TEXT},
        },
        "repository": {"name": "hello", "url": "git@gitlab.example:src/hello.git", "description": "", "homepage": "https://gitlab.example/src/hello"},
    }


def requests(count):
    """Whole HTTP requests, each about another merge request; GitLab's signature is worth something for five minutes."""
    now = str(int(time.time()))
    return [request(str(uuid.UUID(int=number)), now, json.dumps(payload(number)).encode()) for number in range(1, count + 1)]


def request(identifier, timestamp, body):
    code = hmac.digest(KEY, f"{identifier}.{timestamp}.".encode() + body, hashlib.sha256)
    head = (
        f"POST /webhooks/gitlab HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nUser-Agent: GitLab/19.0\r\n"
        f"X-Gitlab-Event: Merge Request Hook\r\nX-Gitlab-Instance: https://gitlab.example\r\nwebhook-id: {identifier}\r\n"
        f"webhook-timestamp: {timestamp}\r\nwebhook-signature: v1,{base64.b64encode(code).decode()}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
