package import JSON

/// Who caused an event.
package struct EventUser: Sendable, Equatable {
    /// `nil` in events of old forges.
    package let id: User.ID?
    package let username: String?
}

extension EventUser: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.id(ifPresent: "id")
        username = try json.text(ifPresent: "username")
    }
}
