package import JSON

/// Why a message is no CloudEvent that can be read.
package enum CloudEventError: Error, Equatable {
    /// A required attribute is absent or empty.
    case missing(String)
    /// An attribute has a value that the specification forbids; the reason follows its name.
    case invalid(attribute: String, reason: String)
    /// Only 1.0 is spoken.
    case version(String)
    /// A format other than JSON.
    case unsupportedFormat(contentType: String)
    /// The content of `data` for a type whose data is JSON.
    case dataIsNotJSON(contentType: String?)
    case notJSON(JSONError)
}

extension CloudEventError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let attribute):
            "the CloudEvent has no \(attribute)"
        case .invalid(let attribute, let reason):
            "the CloudEvent's \(attribute) \(reason)"
        case .version(let version):
            "the CloudEvent has the specversion \(version); only 1.0 can be read"
        case .unsupportedFormat(let contentType):
            "CloudEvents come in JSON or in HTTP headers, not in \(contentType)"
        case .dataIsNotJSON(let contentType):
            "the CloudEvent's data is not JSON but \(contentType ?? "of no content type")"
        case .notJSON(let error):
            "the CloudEvent is not JSON: \(error)"
        }
    }
}
