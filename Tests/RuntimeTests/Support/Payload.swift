import JSON

@testable import Runtime

/// Payloads as GitLab sends them, cut to what is read.
enum Payload {
    static func mergeRequest(
        _ action: String = "open",
        _ number: Int64 = 12,
        in path: String = "src/bash",
        from branch: String = "fix"
    ) -> JSONValue {
        [
            "object_kind": "merge_request",
            "project": project(path),
            "object_attributes": [
                "iid": .integer(number), "action": .string(action), "source_branch": .string(branch),
            ],
        ]
    }

    static func pipeline(_ status: String, on branch: String, in path: String = "rpms/bash") -> JSONValue {
        [
            "object_kind": "pipeline",
            "project": project(path, 8),
            "object_attributes": ["status": .string(status), "ref": .string(branch)],
            "merge_request": nil,
        ]
    }

    static func push(to branch: String, in path: String = "rpms/bash") -> JSONValue {
        [
            "object_kind": "push", "project": project(path, 8), "ref": .string("refs/heads/\(branch)"),
            "before": "0000000000000000000000000000000000000000", "after": "c0ffee",
        ]
    }

    private static func project(_ path: String, _ id: Int64 = 7) -> JSONValue {
        [
            "id": .integer(id), "path_with_namespace": .string(path),
            "web_url": .string("https://gitlab.example/\(path)"),
        ]
    }

    static func bytes(_ payload: JSONValue) -> [UInt8] { Array(payload.text().utf8) }
}

extension Event {
    /// A source-git merge request was opened.
    static func opened(_ number: Int64 = 12, id: String = "e1", in path: String = "src/bash") throws -> Event
    {
        try Event(gitLab: Payload.mergeRequest("open", number, in: path), in: Envelope(id: id))
    }
}
