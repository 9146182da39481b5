/// The state machine of a commit status that is under way.
struct CommitStatusTransition {
    private let event: String
    private let sources: Set<PipelineStatus>

    init(to state: PipelineStatus) {
        switch state {
        case .pending: (event, sources) = ("enqueue", [.created])
        case .running: (event, sources) = ("run", [.pending])
        case .success: (event, sources) = ("success", [.created, .pending, .running])
        case .failed: (event, sources) = ("drop", [.created, .pending, .running])
        case .canceled: (event, sources) = ("cancel", [.created, .pending, .running])
        default: (event, sources) = ("skip", [.created, .pending])
        }
    }

    /// - Throws: ``Refusal`` in GitLab's words: `Cannot transition status via :run from :running …`.
    func check(from current: PipelineStatus) throws {
        guard !sources.contains(current) else { return }
        throw Refusal.message(
            400,
            "Cannot transition status via :\(event) from :\(current.rawValue) "
                + "(Reason(s): Status cannot transition via \"\(event)\")"
        )
    }
}
