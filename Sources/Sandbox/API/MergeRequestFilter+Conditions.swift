extension MergeRequestFilter {
    typealias Condition = (World.MergeRequest) -> Bool

    /// What every element of the list has to fulfil.
    func conditions(in world: World) throws -> [Condition] {
        try [scopeCondition, stateCondition] + exactConditions(in: world) + momentConditions()
            + textConditions() + labelConditions()
    }

    private func scopeCondition(_ mergeRequest: World.MergeRequest) -> Bool {
        switch scope {
        case "created_by_me": mergeRequest.author == caller
        case "assigned_to_me": caller.map { mergeRequest.assignees.contains($0) } ?? false
        case "reviews_for_me": caller.map { mergeRequest.reviewers.contains($0) } ?? false
        default: true
        }
    }

    private func stateCondition(_ mergeRequest: World.MergeRequest) -> Bool {
        state == "all" || mergeRequest.state.rawValue == state
    }

    private func exactConditions(in world: World) throws -> [Condition] {
        var conditions: [Condition] = []
        if let branch = try parameters.string("source_branch") {
            conditions.append { $0.sourceBranch == branch }
        }
        if let branch = try parameters.string("target_branch") {
            conditions.append { $0.targetBranch == branch }
        }
        if let author = try parameters.int("author_id") { conditions.append { $0.author.number == author } }
        if let name = try parameters.string("author_username") {
            let author = world.user(named: name)?.id
            conditions.append { $0.author == author }
        }
        if let numbers = try parameters.ints("iids") { conditions.append { numbers.contains($0.number) } }
        let isDraft =
            try parameters.bool("draft") ?? parameters.choice("wip", of: ["yes", "no"]).map { $0 == "yes" }
        if let isDraft { conditions.append { $0.isDraft == isDraft } }
        return conditions
    }

    private func momentConditions() throws -> [Condition] {
        let fields: [(String, (World.MergeRequest) -> Timestamp?)] = [
            ("created", \.createdAt), ("updated", \.updatedAt), ("merged", \.mergedAt),
        ]
        return try fields.flatMap { name, moment in
            let after = try parameters.moment("\(name)_after")
            let before = try parameters.moment("\(name)_before")
            return [
                after.map { limit in { moment($0).map { $0 >= limit } ?? false } } as Condition?,
                before.map { limit in { moment($0).map { $0 <= limit } ?? false } } as Condition?,
            ].compactMap(\.self)
        }
    }

    private func textConditions() throws -> [Condition] {
        guard let search = try parameters.string("search")?.lowercased() else { return [] }
        let fields = try parameters.strings("in") ?? ["title", "description"]
        return [
            { mergeRequest in
                fields.contains("title") && mergeRequest.title.lowercased().contains(search)
                    || fields.contains("description")
                        && mergeRequest.description.lowercased().contains(search)
            }
        ]
    }

    private func labelConditions() throws -> [Condition] {
        switch try parameters.strings("labels") {
        case nil: []
        case ["None"]: [{ $0.labels.isEmpty }]
        case ["Any"]: [{ !$0.labels.isEmpty }]
        case let labels?: [{ mergeRequest in labels.allSatisfy(mergeRequest.labels.contains) }]
        }
    }
}
