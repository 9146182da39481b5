import JSON

/// What commands did.
struct QuickActionResult: Sendable {
    /// What became different, as the REST API tells it: `state_event: close`.
    var changes = JSONObject()
    /// A sentence for each command that worked.
    var summary: [String] = []
    /// A sentence for each one that did not.
    var failures: [String] = []
}

extension Forge {
    /// Does what commands say, with the rights of the one who wrote them.
    func apply(
        _ actions: [QuickAction],
        to id: World.MergeRequest.ID,
        by user: World.User
    ) async throws -> QuickActionResult {
        var result = QuickActionResult()
        for action in actions {
            do {
                try await apply(action, to: id, by: user, into: &result)
            } catch is Refusal {
                result.failures.append("Could not apply \(action.name) command.")
            }
        }
        return result
    }

    private func apply(
        _ action: QuickAction,
        to id: World.MergeRequest.ID,
        by user: World.User,
        into result: inout QuickActionResult
    ) async throws {
        let mergeRequest = try await mergeRequest(id)
        guard await store.world.canUpdate(mergeRequest, user.id), mergeRequest.allows(action)
        else { throw Refusal.forbidden() }
        switch action {
        case .close: try await apply(.close, to: id, by: user.id)
        case .reopen: try await apply(.reopen, to: id, by: user.id)
        case .merge: try await merge(id, MergeOrder(), by: user)
        default: try await update(id, mergeRequest.edits(for: action), by: user)
        }
        let told = action.told
        result.changes[told.change] = told.value
        result.summary.append(told.sentence)
    }
}

extension World.MergeRequest {
    fileprivate func allows(_ action: QuickAction) -> Bool {
        switch action {
        case .close, .merge: state == .opened
        case .reopen: state == .closed
        case .draft: !isDraft
        case .ready: isDraft
        default: true
        }
    }

    fileprivate func edits(for action: QuickAction) -> MergeRequestEdits {
        switch action {
        case .draft: MergeRequestEdits(title: DraftTitle(title).draft)
        case .ready: MergeRequestEdits(title: DraftTitle(title).ready)
        case .title(let title): MergeRequestEdits(title: title)
        case .targetBranch(let branch): MergeRequestEdits(targetBranch: branch)
        case .label(let names): MergeRequestEdits(labels: (labels + names).withoutRepetitions)
        case .unlabel(let names):
            MergeRequestEdits(labels: names.isEmpty ? [] : labels.filter { !names.contains($0) })
        case .close, .reopen, .merge: MergeRequestEdits()
        }
    }
}

extension QuickAction {
    /// How the REST API tells of a command that worked.
    fileprivate var told: (change: String, value: JSONValue, sentence: String) {
        switch self {
        case .close: ("state_event", "close", "Closed this merge request.")
        case .reopen: ("state_event", "reopen", "Reopened this merge request.")
        case .draft: ("wip_event", "draft", "Marked this merge request as a draft.")
        case .ready: ("wip_event", "ready", "Marked this merge request as ready.")
        case .title(let title): ("title", title.json, "Changed the title to \"\(title)\".")
        case .targetBranch(let branch): ("target_branch", branch.json, "Set target branch to \(branch).")
        case .label(let names): ("add_label_ids", names.json, "Added \(names.joined(separator: " ")) labels.")
        case .unlabel(let names): ("remove_label_ids", names.json, "Removed labels.")
        case .merge: ("merge", true, "Merged this merge request.")
        }
    }
}
