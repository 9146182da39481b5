/// Which members of a JSON text are kept when it is read: of long payloads few are of use, and the others are not copied.
package struct JSONSelection: Sendable {
    /// What is kept of an object, or of each object of an array; a selection without members keeps all of a value.
    let members: [String: JSONSelection]

    package init(_ members: [String: JSONSelection]) {
        self.members = members
    }

    /// Keeps all of a value.
    package static let all = JSONSelection([:])

    var keepsAll: Bool { members.isEmpty }
}
