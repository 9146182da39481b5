/// The name of a commit, tree, blob or tag: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.
package struct ObjectID: Hashable, Sendable {
    package let text: String

    /// `nil` when the text is no full object name.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8
        guard digits.count == 40 || digits.count == 64 else { return nil }
        guard digits.allSatisfy(\.isLowerCaseHexadecimal) else { return nil }
        self.text = String(text)
    }

    /// A name that is known to be one.
    init(unchecked text: String) {
        self.text = text
    }

    /// The name that stands for no object, as SHA-1 repositories write it.
    package static let zero = ObjectID(unchecked: String(repeating: "0", count: 40))

    /// Whether it stands for no object, in either length.
    package var isZero: Bool { text.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }

    /// The first eight digits, for people.
    package var short: String { String(text.prefix(8)) }
}

extension ObjectID: Comparable {
    package static func < (left: ObjectID, right: ObjectID) -> Bool { left.text < right.text }
}

extension ObjectID: CustomStringConvertible {
    package var description: String { text }
}
