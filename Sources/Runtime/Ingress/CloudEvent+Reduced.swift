import JSON

extension CloudEvent {
    /// What every intermediary must forward is 64 KiB; the rest is for the attributes.
    ///
    /// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#size-limits>
    static let largestData = 48 * 1024
    private static let largestAttribute = 1024

    /// The event as the ingress hands it on: its payload cut to what functions read.
    ///
    /// - Throws: ``Failure/impossible(_:)`` for one that is too large even so, since names are never cut.
    init(reducing event: Event) throws(Failure) {
        let reduced = Event(
            event.kind,
            action: event.action,
            project: event.project,
            data: PayloadReduction(event.kind).reduce(event.data),
            side: event.side,
            in: event.envelope
        )
        self.init(reduced)
        let attributes = coreAttributes.map(\.value) + extensions.values
        guard data.body.count <= Self.largestData,
            attributes.allSatisfy({ $0.utf8.count <= Self.largestAttribute })
        else { throw .impossible("the names in the event are too long to be handed on") }
    }
}
