/// What became of an event at one function, or before any function saw it.
package struct Report: Sendable {
    /// `nil` when no function was woken.
    package let function: String?
    package let result: Result<Outcome, Failure>
    package let duration: Duration

    init(function: String? = nil, _ result: Result<Outcome, Failure>, after duration: Duration = .zero) {
        self.function = function
        self.result = result
        self.duration = duration
    }
}

extension Report {
    /// One word for what became of the event: `done`, `ignored`, `planned`, `try-again` or `impossible`.
    package var word: String {
        switch result {
        case .success(.done): "done"
        case .success(.ignored): "ignored"
        case .success(.planned): "planned"
        case .failure(.tryAgain): "try-again"
        case .failure(.impossible): "impossible"
        }
    }
}

extension Report: CustomStringConvertible {
    /// The sentence for a person.
    package var description: String {
        switch result {
        case .success(let outcome): "\(outcome)"
        case .failure(let failure): "\(failure)"
        }
    }
}
