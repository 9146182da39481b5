import GitLab

/// What a write came to.
package enum CarryAnswer: Sendable, Equatable {
    /// The branch stands where it was pushed to.
    case pushed
    /// The merge request as it is after the write.
    case mergeRequest(CarryMergeRequest)
    /// The issue as it is after the write.
    case issue(CarryIssue)
    /// The branch is gone, or GitLab wants it to stay.
    case removed
}

extension CarryObservation {
    package mutating func take(_ answer: CarryAnswer, to write: CarryWrite) {
        switch (write, answer) {
        case (.push(let commit, _, _), .pushed): branchHead = commit
        case (_, .mergeRequest(let mergeRequest)): self.mergeRequest = mergeRequest
        case (.report, .issue(let issue)): issues.append(issue)
        case (_, .issue(let issue)): replace(issue)
        case (.remove, .removed): branchHead = nil
        default: break
        }
    }

    /// An issue that lost its hidden line is not about the branch any more.
    private mutating func replace(_ issue: CarryIssue) {
        issues = issues.map { $0.number == issue.number ? issue : $0 }.filter { $0.marker != nil }
    }

    package func expectedAnswer(to write: CarryWrite) -> CarryAnswer {
        switch write {
        case .push: .pushed
        case .open(_, let text): .mergeRequest(.posted(text, marker: marker(in: text)))
        case .edit(_, let changes):
            mergeRequest.map { old in
                .mergeRequest(edited(old, changes.description, isClosed: changes.state.map { $0 == .close }))
            } ?? .pushed
        case .report(let text): .issue(.posted(text, marker: marker(in: text)))
        case .rephrase(let number, let changes):
            issues.first { $0.number == number }.map { old in
                .issue(edited(old, changes.description, isClosed: changes.state.map { $0 == .close }))
            } ?? .pushed
        case .remove: .removed
        }
    }

    private func edited<Number>(
        _ posting: Posting<Number>,
        _ text: String?,
        isClosed: Bool?
    ) -> Posting<Number> {
        var posting = posting
        posting.description = text ?? posting.description
        posting.marker = marker(in: posting.description)
        posting.standing = isClosed.map { $0 ? .withdrawn : .open } ?? posting.standing
        return posting
    }

    /// What a text of the bot remembers.
    package func marker(in text: String) -> CarryMarker? {
        Marker(in: text, signedWith: markerKey).flatMap { CarryMarker($0, of: pair.branch) }
    }
}

extension Posting where Number: ExpressibleByIntegerLiteral {
    /// One that GitLab has not numbered yet.
    fileprivate static func posted(_ text: String, marker: CarryMarker?) -> Posting {
        Posting(number: 0, webURL: "(its address)", description: text, marker: marker)
    }
}
