extension Endpoint where Response == [EmojiReaction] {
    /// Lists the reactions to a note.
    ///
    /// Source: <https://docs.gitlab.com/api/emoji_reactions/>
    package static func reactions(
        to note: Note.ID,
        on number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .list("projects/\(project)/merge_requests/\(number)/notes/\(note)/award_emoji")
    }
}

extension Endpoint where Response == EmojiReaction {
    /// Reacts to a note with an emoji, named without colons: `eyes`; refused when that is done already.
    ///
    /// Source: <https://docs.gitlab.com/api/emoji_reactions/>
    package static func react(
        with emoji: String,
        to note: Note.ID,
        on number: MergeRequest.Number,
        in project: ProjectReference
    ) -> Endpoint {
        .post("projects/\(project)/merge_requests/\(number)/notes/\(note)/award_emoji", ["name": emoji])
    }
}
