import JSON

/// What is kept of GitLab's payloads: every field that routing and the functions read.
enum KeptFields {
    /// The fields that are kept of a payload whose kind is not known yet: those of all kinds.
    static let selection = FieldTree(ofEveryEvent + byKind.values.joined()).selection

    /// The fields that are kept for a kind of event.
    static func tree(of kind: Event.Kind) -> FieldTree { trees[kind] ?? commonTree }

    private static let commonTree = FieldTree(ofEveryEvent)
    private static let trees = byKind.mapValues { FieldTree(ofEveryEvent + $0) }

    /// Where people write at length, and how much of it is kept.
    ///
    /// The trailers of a commit are at its end. Of too many jobs those that went well are left out first.
    static let bounds: [String: Bound] = [
        "object_attributes.note": .beginning(16 * 1024), "object_attributes.title": .beginning(2 * 1024),
        "commit.message": .end(8 * 1024), "builds": .jobs(24 * 1024),
    ]

    /// Where GitLab tells of each field what it was and what it is, which may be a whole description.
    static let changes = "changes"

    private static let ofEveryEvent =
        ["object_kind", "event_name", "project_id"]
        + fields("id path_with_namespace default_branch web_url", of: "project")

    private static let byKind: [Event.Kind: [String]] = [
        .mergeRequest: user + mergeRequest(at: "object_attributes")
            + fields("action title draft work_in_progress author_id oldrev url", of: "object_attributes")
            + fields("updated_at last_commit.id", of: "object_attributes") + [changes],
        .pipeline: user + mergeRequest(at: "merge_request")
            + fields("id ref sha status source url finished_at duration", of: "object_attributes")
            + fields("id name status allow_failure duration", of: "builds")
            + ["source_pipeline.pipeline_id", "commit.message"],
        .job: user
            + ["build_id", "build_name", "build_stage", "build_status", "build_allow_failure"]
            + ["pipeline_id", "ref", "sha"],
        .push: ["user_id", "user_username", "ref", "before", "after"],
        .note: user + mergeRequest(at: "merge_request")
            + fields("id note author_id action created_at", of: "object_attributes")
            + fields("system internal confidential", of: "object_attributes"),
    ]

    private static let user = fields("id username", of: "user")

    private static func mergeRequest(at place: String) -> [String] {
        fields("id iid state source_branch target_branch", of: place)
            + fields("source_project_id target_project_id", of: place)
    }

    private static func fields(_ names: String, of place: String) -> [String] {
        names.split(separator: " ").map { "\(place).\($0)" }
    }
}
