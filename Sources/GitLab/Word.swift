package import JSON

/// One of GitLab's fixed words, such as a state; GitLab may add words, and an unknown one is kept.
package protocol Word: Hashable, Sendable, CustomStringConvertible, JSONDecodable, JSONEncodable {
    /// Every case but `other`.
    static var known: [Self] { get }
    static func other(_ word: String) -> Self
    /// As GitLab writes it: `waiting_for_resource`.
    var word: String { get }
}

extension Word {
    package init(_ word: String) {
        self = Self.known.first { $0.word == word } ?? .other(word)
    }

    package init(from json: JSONReader) throws(JSONError) { self.init(try json.string()) }

    package var json: JSONValue { .string(word) }
    package var description: String { word }
}
