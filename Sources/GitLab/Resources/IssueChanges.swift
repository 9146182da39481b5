/// What is to become different about an issue; `nil` leaves it as it is.
package struct IssueChanges: Sendable, Equatable {
    package enum StateChange: String, Sendable {
        case close
        case reopen
    }

    /// Markdown.
    package var description: String?
    package var state: StateChange?

    package init(description: String? = nil, state: StateChange? = nil) {
        self.description = description
        self.state = state
    }

    package var isEmpty: Bool { self == IssueChanges() }
}
