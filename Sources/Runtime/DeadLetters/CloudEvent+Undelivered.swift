/// What a broker adds to an event that it gives up on.
///
/// Source: <https://github.com/knative/specs/blob/main/specs/eventing/data-plane.md#derived-events>
extension CloudEvent {
    private static let undeliveredPrefix = "knativeerror"

    /// Whether a broker gave up on the event.
    package var isUndelivered: Bool { extensions.keys.contains { $0.hasPrefix(Self.undeliveredPrefix) } }

    /// The event as it was before the broker gave up on it.
    package var asSent: CloudEvent {
        var event = self
        event.extensions = extensions.filter { !$0.key.hasPrefix(Self.undeliveredPrefix) }
        return event
    }
}
