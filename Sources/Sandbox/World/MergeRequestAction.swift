/// What happened to a merge request, as webhooks name it.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#merge-request-events>
enum MergeRequestAction: Sendable, Equatable {
    case open
    /// `oldHead` is the head before a push; `nil` when only words changed.
    case update(oldHead: String?)
    case close
    case reopen
    case merge

    var name: String {
        switch self {
        case .open: "open"
        case .update: "update"
        case .close: "close"
        case .reopen: "reopen"
        case .merge: "merge"
        }
    }
}
