package import JSON

/// An event in the form that Knative carries.
///
/// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md>
package struct CloudEvent: Sendable, Equatable {
    package let id: String
    /// Where it happened, a URI reference; two events with the same `source` and `id` are one.
    package let source: String
    package let type: String
    package let subject: String?
    /// RFC 3339.
    package let time: String?
    package let dataContentType: String?
    package let dataSchema: String?
    /// By name: small letters and digits; numbers and booleans as their text.
    package internal(set) var extensions: [String: String]
    package let data: Payload

    package enum Payload: Sendable, Equatable {
        case none
        case json(JSONValue)
        case bytes([UInt8])
    }

    package init(
        id: String,
        source: String,
        type: String,
        subject: String? = nil,
        time: String? = nil,
        dataContentType: String? = nil,
        dataSchema: String? = nil,
        extensions: [String: String] = [:],
        data: Payload = .none
    ) {
        self.id = id
        self.source = source
        self.type = type
        self.subject = subject
        self.time = time
        self.dataContentType = dataContentType
        self.dataSchema = dataSchema
        self.extensions = extensions
        self.data = data
    }

    /// The data where it is JSON.
    package var json: JSONValue? { if case .json(let value) = data { value } else { nil } }
}
