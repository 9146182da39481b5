import Git

/// A source-git commit to be made.
struct CommitDraft: Sendable {
    let author: Signature
    /// Without the trailer that names the dist-git commit.
    let message: CommitMessage
    /// The dist-git commit it is made from; the trailer names it.
    var origin: Commit
    let tree: ObjectID
}

extension CommitDraft {
    /// A commit that takes over another's author, date and message.
    init(of commit: Commit, tree: ObjectID) {
        self.init(author: commit.writer, message: commit.words, origin: commit, tree: tree)
    }

    func commit(following parent: NewCommit.Parent, by committer: Committer) -> NewCommit {
        NewCommit(
            following: [parent],
            author: author,
            committer: committer.signature(for: origin),
            message: message.setting(.fromDistGit(origin.id)).bytes,
            tree: NewTree(base: tree)
        )
    }
}

extension Commit {
    /// The author, in UTF-8 where the commit says what its encoding is.
    var writer: Signature {
        guard encoding != nil else { return author }
        return Signature(name: authorName, email: authorEmail, seconds: author.seconds, zone: author.zone)
    }

    /// The message, in UTF-8 where the commit says what its encoding is.
    fileprivate var words: CommitMessage {
        (encoding == nil ? CommitMessage(message) : CommitMessage(of: self)).cleaned()
    }
}
