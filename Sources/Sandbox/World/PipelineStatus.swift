/// How far a pipeline or a job has come.
///
/// Source: <https://docs.gitlab.com/api/pipelines/#list-project-pipelines>
package enum PipelineStatus: String, Sendable, CaseIterable {
    case created
    case waitingForResource = "waiting_for_resource"
    case preparing
    case waitingForCallback = "waiting_for_callback"
    case pending
    case running
    case success
    case failed
    case canceling
    case canceled
    case skipped
    case manual
    case scheduled
}

extension PipelineStatus {
    package var isFinal: Bool {
        switch self {
        case .success, .failed, .canceled, .skipped: true
        default: false
        }
    }

    /// Whether a runner has taken it up, now or earlier.
    var hasStarted: Bool {
        switch self {
        case .running, .canceling, .success, .failed: true
        default: false
        }
    }

    /// The word a person reads: `passed` for `success`.
    var label: String {
        switch self {
        case .success: "passed"
        case .waitingForResource: "waiting for resource"
        case .waitingForCallback: "waiting for callback"
        case .manual: "waiting for manual action"
        case .scheduled: "waiting for delayed job"
        default: rawValue
        }
    }

    /// The status of a pipeline whose latest jobs have these.
    ///
    /// Source: <https://docs.gitlab.com/ci/pipelines/#pipeline-status>
    init(of jobs: [World.Job]) {
        let statuses = jobs.map { $0.allowsFailure && $0.status == .failed ? .success : $0.status }
        func all(_ wanted: PipelineStatus...) -> Bool { statuses.allSatisfy(wanted.contains) }
        func any(_ wanted: PipelineStatus...) -> Bool { statuses.contains(where: wanted.contains) }
        self =
            if statuses.isEmpty || all(.skipped) { .skipped } else if all(.success, .skipped) {
                .success
            } else if all(.created) { .created } else if all(.preparing, .created) {
                .preparing
            } else if all(.success, .skipped, .canceled) {
                .canceled
            } else if all(.created, .skipped, .pending) {
                .pending
            } else if any(.running, .pending, .created, .canceling) {
                .running
            } else if any(.waitingForResource) { .waitingForResource } else if any(.manual) {
                .manual
            } else if any(.scheduled) { .scheduled } else { .failed }
    }
}
