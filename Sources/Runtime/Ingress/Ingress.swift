import JSON

/// Hands GitLab's webhooks on to a broker, as CloudEvents that are cut to what functions read.
package struct Ingress: Function {
    private let sink: Sink?

    /// Takes where to hand events on to; without a sink it can tell only what it would hand on.
    package init(sink: Sink?) {
        self.sink = sink
    }

    /// Whether there is somebody to hand events on to.
    var hasSink: Bool { sink != nil }

    package func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let cloudEvent = try CloudEvent(reducing: event)
        if invocation.isDryRun { return .planned("hand on \(event.summary)", cloudEvent.structured) }
        guard let sink else {
            throw Failure.impossible(
                "there is nobody to hand the event on to: set K_SINK to the URL of a broker"
            )
        }
        try await sink.take(cloudEvent, trace: invocation.trace)
        return .done("handed on \(event.summary)")
    }
}
