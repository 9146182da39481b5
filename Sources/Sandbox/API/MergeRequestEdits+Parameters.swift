extension MergeRequestEdits {
    /// One of these has to be there for an update.
    private static let attributes = [
        "assignee_id", "assignee_ids", "reviewer_ids", "description", "labels", "add_labels", "remove_labels",
        "milestone_id", "milestone", "remove_source_branch", "state_event", "target_branch", "title",
        "discussion_locked", "squash", "allow_collaboration", "allow_maintainer_to_push", "merge_after",
    ]

    static func requireOne(in parameters: Parameters) throws {
        guard !attributes.contains(where: parameters.has) else { return }
        throw Refusal.error(
            400,
            "\(attributes.joined(separator: ", ")) are missing, at least one parameter must be provided"
        )
    }

    init(_ call: Call) throws {
        let parameters = call.parameters
        title = try parameters.string("title")
        description = parameters.has("description") ? try parameters.string("description") ?? "" : nil
        targetBranch = try parameters.string("target_branch")
        labels = try parameters.strings("labels")
        assignees = try (parameters.ints("assignee_ids") ?? parameters.ints("assignee_id")).map(Self.users)
        reviewers = try parameters.ints("reviewer_ids").map(Self.users)
        squashes = try parameters.bool("squash")
        removesSourceBranch = try parameters.bool("remove_source_branch")
        allowsCollaboration =
            try parameters.bool("allow_collaboration") ?? parameters.bool("allow_maintainer_to_push")
        isDiscussionLocked = try parameters.bool("discussion_locked")
    }

    /// Zero stands for nobody.
    private static func users(_ numbers: [Int]) -> [World.User.ID] {
        numbers.filter { $0 != 0 }.map { World.User.ID($0) }
    }
}

extension Call {
    /// The labels after `labels`, `add_labels` and `remove_labels`; `nil` when none of them is there.
    func labels(of mergeRequest: World.MergeRequest) throws -> [String]? {
        let added = try parameters.strings("add_labels") ?? []
        let removed = try parameters.strings("remove_labels") ?? []
        guard parameters.has("labels") || !added.isEmpty || !removed.isEmpty else { return nil }
        let base = parameters.has("labels") ? try parameters.strings("labels") ?? [] : mergeRequest.labels
        return (base + added).withoutRepetitions.filter { !removed.contains($0) }
    }
}
