package import JSON

/// Why bytes are no event.
package enum EventError: Error, Equatable {
    case notJSON(JSONError)
    /// JSON of something else: neither GitLab's `object_kind` nor the `specversion` of a CloudEvent.
    case unrecognised
    /// A payload whose named field is not what GitLab sends.
    case unreadable(JSONError)
    /// A project path with characters that GitLab does not allow.
    case invalidProjectPath
    case cloudEvent(CloudEventError)
    /// A CloudEvent of a type that no webhook and no schedule has.
    case unknownType(String)
}

extension EventError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notJSON(let error):
            "the event is no JSON: \(error)"
        case .unrecognised:
            "the event is neither GitLab's (it has no object_kind) nor a CloudEvent (it has no specversion)"
        case .unreadable(let error):
            "the event is not what GitLab sends: \(error)"
        case .invalidProjectPath:
            "the event is not what GitLab sends: project.path_with_namespace is no path of a project"
        case .cloudEvent(let error):
            "\(error)"
        case .unknownType(let type):
            "the CloudEvent has the type \(type), which no function of sluice knows"
        }
    }
}
