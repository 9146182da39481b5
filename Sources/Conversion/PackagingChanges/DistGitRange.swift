package import Git

/// The dist-git commits to carry: all that `through` reaches and `after` does not.
package struct DistGitRange: Sendable, Equatable {
    /// The newest commit that source-git already has; nil when it has none.
    package let after: ObjectID?
    /// The newest commit to carry.
    package let through: ObjectID

    package init(after: ObjectID?, through: ObjectID) {
        self.after = after
        self.through = through
    }

    /// Oldest first, as git lists them by date.
    var query: CommitQuery {
        CommitQuery(include: [through], exclude: after.map { [$0] } ?? [], order: .oldestFirst)
    }
}

extension DistGitRange {
    /// Reads `A..B`, `A..` (to HEAD) or `C^!` (that commit alone) in a repository.
    ///
    /// - Throws: `PackagingChangeError.unreadableRange` for other text, `.unknownRevision` for a name that leads nowhere.
    package init(_ text: String, in repository: Repository) async throws {
        let (after, through) = try Self.ends(of: text)
        self.after = try await Self.commit(after, in: repository)
        self.through = try await Self.commit(through, in: repository)
    }

    private static func ends(of text: String) throws(PackagingChangeError) -> (after: String, through: String)
    {
        if text.hasSuffix("^!") {
            let commit = String(text.dropLast(2))
            return ("\(commit)^", commit)
        }
        guard !text.contains("..."), let dots = text.firstRange(of: ".."), dots.lowerBound > text.startIndex
        else {
            throw .unreadableRange(text)
        }
        let through = text[dots.upperBound...]
        return (String(text[..<dots.lowerBound]), through.isEmpty ? "HEAD" : String(through))
    }

    private static func commit(_ revision: String, in repository: Repository) async throws -> ObjectID {
        guard let commit = try await repository.resolve(revision) else {
            throw PackagingChangeError.unknownRevision(revision, repository: repository.path)
        }
        return commit
    }
}
