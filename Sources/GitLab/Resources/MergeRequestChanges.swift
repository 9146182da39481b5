/// What is to become different about a merge request; `nil` leaves it as it is.
package struct MergeRequestChanges: Sendable, Equatable {
    package enum StateChange: String, Sendable {
        case close
        case reopen
    }

    package var title: String?
    package var description: String?
    package var targetBranch: String?
    package var state: StateChange?

    package init(
        title: String? = nil,
        description: String? = nil,
        targetBranch: String? = nil,
        state: StateChange? = nil
    ) {
        self.title = title
        self.description = description
        self.targetBranch = targetBranch
        self.state = state
    }

    package var isEmpty: Bool { self == MergeRequestChanges() }
}
