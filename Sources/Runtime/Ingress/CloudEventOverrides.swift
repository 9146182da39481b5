import JSON

/// Attributes that Knative wants to be on every event: `{"extensions": {"NAME": "VALUE"}}`.
///
/// Source: <https://github.com/knative/specs/blob/main/specs/eventing/control-plane.md#sinkbinding>
struct CloudEventOverrides: Sendable, Equatable {
    private let extensions: [String: String]

    init(extensions: [String: String] = [:]) {
        self.extensions = extensions
    }

    /// Reads `K_CE_OVERRIDES`; an empty text overrides nothing.
    ///
    /// - Throws: ``ServerError/invalidOverrides(reason:)``.
    init(_ text: String) throws(ServerError) {
        guard !text.isEmpty else {
            self.init()
            return
        }
        do {
            let json = JSONReader(try JSONValue(parsing: Array(text.utf8)))
            let entries = try json.at(ifPresent: "extensions")?.entries() ?? []
            var attributes = CloudEventAttributes()
            for (name, value) in entries { try attributes.addExtension(name, value.string()) }
            self.init(extensions: attributes.values)
        } catch {
            throw .invalidOverrides(reason: "\(error)")
        }
    }

    /// The event with the attributes, which win over its own.
    func applied(to event: CloudEvent) -> CloudEvent {
        var event = event
        event.extensions.merge(extensions) { $1 }
        return event
    }
}
