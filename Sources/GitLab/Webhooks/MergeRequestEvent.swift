/// A merge request was made or became different; its target project tells so.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#merge-request-events>
package struct MergeRequestEvent: Sendable, Equatable {
    package let project: EventProject
    /// Who caused the event.
    package let user: EventUser?
    package let mergeRequest: EventMergeRequest
    /// `nil` when the event does not say, as those of 2020.
    package let action: Action?
    package let title: String
    package let isDraft: Bool
    package let author: User.ID?
    /// The full SHA of the source branch's head.
    package let head: String?
    /// The head before a push; `nil` when no commits came with the event.
    package let previousHead: String?
    /// What is different, by GitLab's names: `title`, `target_branch`; it may be empty.
    package let changedFields: Set<String>
    package let webURL: String?
    package let updatedAt: Timestamp?
}

extension MergeRequestEvent {
    /// What happened to the merge request.
    package enum Action: Word {
        case open
        case update
        case close
        case reopen
        case merge
        /// Such as `approved`.
        case other(String)

        package static let known: [Action] = [.open, .update, .close, .reopen, .merge]

        package var word: String {
            switch self {
            case .open: "open"
            case .update: "update"
            case .close: "close"
            case .reopen: "reopen"
            case .merge: "merge"
            case .other(let word): word
            }
        }
    }
}
