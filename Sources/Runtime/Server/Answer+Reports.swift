extension Answer {
    /// The answer to a sender that waits for the functions: the worst of what they report.
    ///
    /// What may work later is 503, or 429 where it is known from when on: the budget at the forge is spent.
    ///
    /// Source: <https://github.com/knative/specs/blob/main/specs/eventing/data-plane.md#event-delivery>
    init(_ reports: [Report]) {
        let failures = reports.compactMap(\.failure)
        let sentence = failures.map(\.description).joined(separator: "; ")
        let waits = failures.compactMap(\.wait)
        if waits.contains(.unknown) {
            self = .unavailable(sentence)
        } else if let delay = waits.map(\.duration).max() {
            self = .tooMany(sentence, after: delay)
        } else {
            self = failures.isEmpty ? .handled : .impossible(sentence)
        }
    }
}

/// How long a sender has to wait before it tries again.
private enum Wait: Equatable {
    case unknown
    case known(Duration)

    var duration: Duration { if case .known(let duration) = self { duration } else { .zero } }
}

extension Report {
    fileprivate var failure: Failure? { if case .failure(let failure) = result { failure } else { nil } }
}

extension Failure {
    /// `nil` when waiting does not help.
    fileprivate var wait: Wait? {
        switch self {
        case .tryAgain(_, let delay): delay.map(Wait.known) ?? .unknown
        case .impossible: nil
        }
    }
}
