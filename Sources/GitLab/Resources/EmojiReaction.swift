package import JSON

/// A reaction to a note.
///
/// Source: <https://docs.gitlab.com/api/emoji_reactions/>
package struct EmojiReaction: Sendable, Equatable {
    package typealias ID = Identifier<EmojiReaction>

    package let id: ID
    /// Without colons: `eyes`, `white_check_mark`.
    package let name: String
    package let user: User
}

extension EmojiReaction: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        name = try json.string("name")
        user = try json.decode("user")
    }
}
