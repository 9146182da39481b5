extension Event {
    /// What an event is about, in the words of functions.yaml.
    package enum Kind: Sendable, Hashable {
        case mergeRequest, pipeline, job, push, note
        /// No webhook: time has passed.
        case schedule
        /// What sluice has no function for: GitLab's name of it, such as `issue`.
        case other(String)
    }
}

extension Event.Kind {
    /// The kinds that functions.yaml may name.
    package static let known: [Event.Kind] = [.mergeRequest, .pipeline, .job, .push, .note, .schedule]

    /// The kind of a webhook's payload by its `object_kind`, or the last word of a CloudEvent's type.
    package init(objectKind: String) {
        self = Event.Kind.byObjectKind[objectKind] ?? .other(objectKind)
    }

    private static let byObjectKind: [String: Event.Kind] = [
        "merge_request": .mergeRequest,
        "pipeline": .pipeline,
        "build": .job,
        "job": .job,
        "push": .push,
        "note": .note,
        "schedule": .schedule,
    ]
}

extension Event.Kind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .mergeRequest: "merge_request"
        case .pipeline: "pipeline"
        case .job: "job"
        case .push: "push"
        case .note: "note"
        case .schedule: "schedule"
        case .other(let name): name
        }
    }
}
