import JSON

/// Keeps what a broker gave up on, so that a person can look at it and `sluice replay` can try it again.
package struct DeadLetter: Function {
    private let shelf: DeadLetterShelf

    package init(shelf: DeadLetterShelf) {
        self.shelf = shelf
    }

    package func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let line = Array((event.data.text() + "\n").utf8)
        if invocation.isDryRun { return .planned("keep \(event.id) in \(shelf)", event.data) }
        do {
            return .done("kept as \(try shelf.keep(line, id: event.id)): \(reason(in: event.data))")
        } catch {
            throw Failure.tryAgain("the event cannot be kept: \(error)")
        }
    }

    /// Why the broker gave up, in its words.
    private func reason(in event: JSONValue) -> String {
        guard case .object(let event) = event, case .string(let code)? = event["knativeerrorcode"] else {
            return "the broker does not say why"
        }
        guard case .string(let place)? = event["knativeerrordest"] else { return "it was answered \(code)" }
        return "\(place) answered \(code)"
    }
}
