import Git
import GitLab

extension CarryObservation {
    /// The one write that comes next; `nil` when everything is as it should be.
    ///
    /// The branch comes first, then its merge request, and the issue is closed last: a worker that stops anywhere leaves a state
    /// from which the next delivery goes on.
    package var nextWrite: CarryWrite? {
        if let twin = issues.filter(\.isOpen).dropFirst().first { return .rephrase(twin.number, withdrawal) }
        return switch carriage {
        case .level: ending
        case .made(let change): carrying(change)
        case .impossible(let reason, let after): explaining(reason, after: after)
        case .waiting: nil
        }
    }

    /// Closes what is open, and clears the branch away.
    private var ending: CarryWrite? {
        if let open = openMergeRequest {
            let text = CarryText(self).nothingLeft
            return .edit(open.number, MergeRequestChanges(description: text, state: .close))
        }
        if let write = closingIssue { return write }
        guard let branchHead, !isBranchProtected else { return nil }
        return .remove(pair.branch, expecting: branchHead)
    }

    private func carrying(_ change: CarriedChange) -> CarryWrite? {
        guard branchHead == change.head else {
            return .push(change.head, to: pair.branch, expecting: branchHead)
        }
        let text = CarryText(self).bringing(change)
        guard let open = openMergeRequest else { return .open(pair.branch, text) }
        return describing(open, text) ?? closingIssue
    }

    /// Says why a person must go on: in the merge request when one is open, else in the issue.
    private func explaining(_ reason: String, after: ObjectID?) -> CarryWrite? {
        if let open = openMergeRequest { return describing(open, CarryText(self).stuck(reason, in: open)) }
        let text = CarryText(self).asking(reason, after: after)
        guard let issue = issues.first else { return .report(text) }
        if issue.isLeftClosed(at: heads) { return nil }
        let changes = IssueChanges(
            description: issue.description == text ? nil : text,
            state: issue.isOpen ? nil : .reopen
        )
        return changes.isEmpty ? nil : .rephrase(issue.number, changes)
    }

    private func describing(_ mergeRequest: CarryMergeRequest, _ text: String) -> CarryWrite? {
        guard mergeRequest.description != text else { return nil }
        return .edit(mergeRequest.number, MergeRequestChanges(description: text))
    }

    private var openMergeRequest: CarryMergeRequest? { mergeRequest.flatMap { $0.isOpen ? $0 : nil } }

    private var closingIssue: CarryWrite? {
        guard let issue = issues.first, issue.isOpen else { return nil }
        return .rephrase(issue.number, IssueChanges(description: CarryText(self).settled, state: .close))
    }

    /// What becomes of the younger of two issues.
    private var withdrawal: IssueChanges {
        let first = issues.first { $0.isOpen }.map { "#\($0.number)" } ?? "another issue"
        return IssueChanges(description: "sluice said this twice; \(first) goes on.", state: .close)
    }
}
