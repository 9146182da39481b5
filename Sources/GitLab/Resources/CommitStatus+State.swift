extension CommitStatus {
    /// What a status says; the list of a commit also shows CI jobs, with words beyond those that can be set.
    package enum State: Word {
        case pending
        case running
        case success
        case failed
        case canceled
        case skipped
        case other(String)

        package static let known: [State] = [.pending, .running, .success, .failed, .canceled, .skipped]

        package var word: String {
            switch self {
            case .pending: "pending"
            case .running: "running"
            case .success: "success"
            case .failed: "failed"
            case .canceled: "canceled"
            case .skipped: "skipped"
            case .other(let word): word
            }
        }
    }
}
