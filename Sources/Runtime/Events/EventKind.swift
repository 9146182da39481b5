extension Event {
    /// What an event is about, in the words of functions.yaml.
    package enum Kind: Sendable, Hashable {
        case mergeRequest, pipeline, job, push, note
        /// No webhook: time has passed.
        case schedule
        /// Any delivery of GitLab, before it is known what it tells; only `ingress` is woken by it.
        case webhook
        /// A CloudEvent that a broker gave up on; only `dead-letter` is woken by it.
        case undelivered
        /// What sluice has no function for: GitLab's name of it, such as `issue`.
        case other(String)
    }
}

extension Event.Kind {
    /// The kinds that functions.yaml may name.
    package static let known: [Event.Kind] = [
        .mergeRequest, .pipeline, .job, .push, .note, .schedule, .webhook, .undelivered,
    ]

    /// Whether an event of this kind is told by a webhook of GitLab.
    var isOfGitLab: Bool {
        switch self {
        case .mergeRequest, .pipeline, .job, .push, .note, .other: true
        case .schedule, .webhook, .undelivered: false
        }
    }

    /// The kind of a webhook's payload by its `object_kind`; no payload is a schedule, whatever it says.
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
        case .webhook: "webhook"
        case .undelivered: "undelivered"
        case .other(let name): name
        }
    }
}
