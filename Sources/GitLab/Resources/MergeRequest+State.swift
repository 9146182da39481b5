extension MergeRequest {
    /// Where a merge request is in its life.
    package enum State: Word {
        case opened
        case closed
        case merged
        /// A merge is under way.
        case locked
        case other(String)

        package static let known: [State] = [.opened, .closed, .merged, .locked]

        package var word: String {
            switch self {
            case .opened: "opened"
            case .closed: "closed"
            case .merged: "merged"
            case .locked: "locked"
            case .other(let word): word
            }
        }
    }
}
