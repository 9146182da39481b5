extension World {
    /// A reaction to a merge request or to one of its notes.
    ///
    /// Source: <https://docs.gitlab.com/api/emoji_reactions/>
    package struct Award: Sendable {
        package typealias ID = Identifier<Award>

        package enum Target: Sendable, Hashable {
            case mergeRequest(MergeRequest.ID)
            case note(Note.ID)
        }

        package let id: ID
        package let target: Target
        package let name: String
        package let user: User.ID
        package let createdAt: Timestamp
    }
}
