import Git

/// Several commits that make one patch file, as one commit.
struct JointCommit {
    /// Oldest first.
    let commits: [Commit]
    /// What each of them changes, without looking for renames.
    let changes: [[TreeChange]]

    /// Whether the mails of the commits cannot stand one after the other in one file.
    ///
    /// git takes a file for one patch. It follows a file that several mails edit, but not one that a mail makes, moves,
    /// removes or gives another mode and another mail touches as well.
    var isNeeded: Bool {
        let touched = Dictionary(grouping: changes.joined(), by: \.path).values
        return touched.contains { $0.count > 1 && !$0.allSatisfy(\.isEdit) }
    }

    /// The commit on top of what the first one follows, in the name of the first author.
    var commit: NewCommit {
        let (parents, first) = (commits[0].parents.prefix(1), commits[0])
        return NewCommit(
            parents: Array(parents),
            author: first.author,
            committer: first.committer,
            message: message,
            tree: NewTree(base: parents.isEmpty ? .empty : .firstParent, changes: result)
        )
    }

    private var message: [UInt8] {
        Array(commits.map { CommitMessage(of: $0).cleaned().bytes }.joined(separator: [.newline]))
    }

    private var result: [GitPath: NewTree.Change] {
        let sides = changes.joined().map { change in
            (change.path, change.new.map { NewTree.Change.keep($0.mode, $0.object) } ?? .remove)
        }
        return Dictionary(sides) { $1 }
    }
}

extension TreeChange {
    /// Whether only the content of a file is another.
    fileprivate var isEdit: Bool { old != nil && old?.mode == new?.mode }
}
