/// How far a pipeline or one of its jobs is.
///
/// Source: <https://docs.gitlab.com/api/pipelines/>
package enum PipelineStatus: Word {
    case created
    case waitingForResource
    case preparing
    case waitingForCallback
    case pending
    case running
    case success
    case failed
    case canceling
    case canceled
    case skipped
    case manual
    case scheduled
    case other(String)

    package static let known: [PipelineStatus] = [
        .created, .waitingForResource, .preparing, .waitingForCallback, .pending, .running, .success, .failed,
        .canceling, .canceled, .skipped, .manual, .scheduled,
    ]

    package var word: String {
        switch self {
        case .created: "created"
        case .waitingForResource: "waiting_for_resource"
        case .preparing: "preparing"
        case .waitingForCallback: "waiting_for_callback"
        case .pending: "pending"
        case .running: "running"
        case .success: "success"
        case .failed: "failed"
        case .canceling: "canceling"
        case .canceled: "canceled"
        case .skipped: "skipped"
        case .manual: "manual"
        case .scheduled: "scheduled"
        case .other(let word): word
        }
    }

    /// Whether the status stays unless somebody starts something again.
    package var isFinal: Bool {
        switch self {
        case .success, .failed, .canceled, .skipped: true
        default: false
        }
    }
}
