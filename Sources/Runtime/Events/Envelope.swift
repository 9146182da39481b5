import Cryptography

/// What comes with a payload: headers of the delivery, or attributes of a CloudEvent.
package struct Envelope: Sendable, Equatable {
    package var id: String
    /// The forge that sent the event, where the webhook's address or the CloudEvent says so.
    package var forge: Forge.Name?
    /// The base URL of the forge, or of the project, where the sender says it.
    package var source: String?
    /// When it happened, RFC 3339, where the sender says it.
    package var time: String?
    package var trace: TraceParent?

    package init(
        id: String = randomUUID(),
        forge: Forge.Name? = nil,
        source: String? = nil,
        time: String? = nil,
        trace: TraceParent? = nil
    ) {
        self.id = id
        self.forge = forge
        self.source = source
        self.time = time
        self.trace = trace
    }
}
