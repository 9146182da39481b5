package import Git

/// What dist-git becomes: planned and checked, not written.
package struct DistGitUpdate: Sendable {
    /// The commit of source-git that it is made from.
    package let head: Commit
    /// The commit of dist-git that it follows on.
    package let base: Commit
    /// The files, as the difference to those of the base.
    package let tree: NewTree
    /// In the order they are applied; behind them those of ignored commits, which are not.
    package let patches: [PatchFile]
    /// What somebody should know, each a sentence.
    package let notices: [String]

    /// Whether dist-git has all of it already.
    package var isEmpty: Bool { tree.changes.isEmpty }
}

extension DistGitUpdate {
    /// The commit that brings it.
    package func commit(_ message: CommitMessage, author: Signature, committer: Signature) -> NewCommit {
        NewCommit(
            parents: [base.id],
            author: author,
            committer: committer,
            message: message.bytes,
            tree: tree
        )
    }

    /// The commit that brings it, with the date of source-git's head: the same on every machine.
    package func commit(_ message: CommitMessage, by person: Signature) -> NewCommit {
        let signature = person.at(seconds: head.committer.seconds, zone: head.committer.zone)
        return commit(message, author: signature, committer: signature)
    }
}
