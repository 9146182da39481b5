import Cryptography
package import JSON

/// The structured mode: an event as one JSON object.
///
/// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md>
extension CloudEvent {
    /// Reads a structured event.
    ///
    /// - Throws: ``CloudEventError`` for an attribute that is missing, of a wrong type or forbidden.
    package init(json: JSONValue) throws(CloudEventError) {
        guard case .object(let object) = json else {
            throw .invalid(attribute: "envelope", reason: "is no JSON object")
        }
        var attributes = CloudEventAttributes()
        for (name, value) in object where name != "data" && name != "data_base64" {
            if let text = try value.attributeText(of: name) { try attributes.add(name, text) }
        }
        let contentType = attributes.values["datacontenttype"]
        self = try attributes.event(data: Payload(members: object, contentType: contentType))
    }

    /// Reads a batch, which may be empty.
    package static func batch(json: JSONValue) throws(CloudEventError) -> [CloudEvent] {
        guard case .array(let elements) = json else {
            throw .invalid(attribute: "batch", reason: "is no JSON array")
        }
        return try elements.map { element throws(CloudEventError) in try CloudEvent(json: element) }
    }

    /// The event as one JSON object.
    package var structured: JSONValue {
        var object = JSONObject(extensions.map { ($0.key, .string($0.value)) })
        for (name, value) in coreAttributes { object[name] = .string(value) }
        switch data {
        case .none: break
        case .json(let value): object["data"] = value
        case .bytes(let bytes): object["data_base64"] = .string(Base64.encode(bytes))
        }
        return .object(object)
    }
}

extension CloudEvent.Payload {
    /// Reads `data`, which is JSON where nothing else is said, or `data_base64`, which is not.
    fileprivate init(members: JSONObject, contentType: String?) throws(CloudEventError) {
        switch (members["data"], members["data_base64"]) {
        case (nil, nil), (.null, nil): self = .none
        case (let data?, nil): self = CloudEvent.Payload(data, contentType: contentType ?? "application/json")
        case (nil, .string(let text)):
            guard let bytes = Base64.decode(text) else {
                throw .invalid(attribute: "data_base64", reason: "is no Base64")
            }
            self = try CloudEvent.Payload(bytes, contentType: contentType)
        case (nil, _): throw .invalid(attribute: "data_base64", reason: "is no string")
        case (_, _): throw .invalid(attribute: "data", reason: "stands beside data_base64")
        }
    }

    private init(_ data: JSONValue, contentType: String) {
        if case .string(let text) = data, !MediaType(contentType).isJSON {
            self = .bytes(Array(text.utf8))
        } else {
            self = .json(data)
        }
    }
}

extension JSONValue {
    /// The text of an attribute; `nil` for null, which is the same as absent.
    fileprivate func attributeText(of name: String) throws(CloudEventError) -> String? {
        switch self {
        case .null: nil
        case .string(let text): text
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        default: throw .invalid(attribute: name, reason: "is no string, no integer and no boolean")
        }
    }
}
