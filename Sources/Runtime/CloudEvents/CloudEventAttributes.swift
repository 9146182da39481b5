/// The attributes of one event by name, before they are checked.
struct CloudEventAttributes {
    private(set) var values: [String: String] = [:]

    /// Takes an attribute in.
    ///
    /// - Throws: for a name of other than small letters and digits, for one that is there already, and for a control
    ///   character in a value.
    mutating func add(_ name: String, _ value: String) throws(CloudEventError) {
        guard !name.isEmpty, name.utf8.allSatisfy(Self.nameBytes.contains) else {
            throw .invalid(
                attribute: "attribute \(name.prefix(64))",
                reason: "has a name of other than a-z and 0-9"
            )
        }
        guard value.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw .invalid(attribute: name, reason: "has a control character")
        }
        guard values.updateValue(value, forKey: name) == nil else {
            throw .invalid(attribute: name, reason: "is there twice")
        }
    }

    /// Takes an attribute in that is none of the specification's own.
    mutating func addExtension(_ name: String, _ value: String) throws(CloudEventError) {
        guard !Self.ofTheCore.contains(name) else {
            throw .invalid(attribute: name, reason: "is no extension")
        }
        try add(name, value)
    }

    /// The event that the attributes describe.
    func event(data: CloudEvent.Payload) throws(CloudEventError) -> CloudEvent {
        let version = try required("specversion")
        guard version == "1.0" else { throw .version(version) }
        return CloudEvent(
            id: try required("id"),
            source: try required("source"),
            type: try required("type"),
            subject: try optional("subject"),
            time: try time,
            dataContentType: try optional("datacontenttype"),
            dataSchema: try optional("dataschema"),
            extensions: values.filter { !Self.ofTheCore.contains($0.key) },
            data: data
        )
    }

    private func required(_ name: String) throws(CloudEventError) -> String {
        guard let value = values[name], !value.isEmpty else { throw .missing(name) }
        return value
    }

    private func optional(_ name: String) throws(CloudEventError) -> String? {
        guard let value = values[name] else { return nil }
        guard !value.isEmpty else { throw .invalid(attribute: name, reason: "is empty") }
        return value
    }

    private var time: String? {
        get throws(CloudEventError) {
            guard let time = try optional("time") else { return nil }
            guard RFC3339.isWellFormed(time) else {
                throw .invalid(attribute: "time", reason: "is no RFC 3339 timestamp")
            }
            return time
        }
    }

    private static let nameBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    private static let ofTheCore: Set<String> = [
        "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema",
    ]
}
