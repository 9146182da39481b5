package import Git

/// Two commits at which source-git and dist-git were level.
package struct SyncPoint: Sendable, Equatable {
    package let sourceGit: ObjectID
    package let distGit: ObjectID
}

extension SyncPoint {
    /// Finds the later of the two pairs that trailer-like lines in both histories name.
    ///
    /// - Throws: `ConversionError.neverLevel`, or `.missingSyncCommit` for a commit that is not there.
    static func latest(sourceGit: RepositorySide, distGit: RepositorySide) async throws -> SyncPoint {
        let inSource = try await sourceGit.newestLine(Trailer.fromDistGit, naming: distGit)
        let inDist = try await distGit.newestLine(Trailer.fromSourceGit, naming: sourceGit)
        let one = inSource.map { SyncPoint(sourceGit: $0.holder, distGit: $0.named) }
        let other = inDist.map { SyncPoint(sourceGit: $0.named, distGit: $0.holder) }
        guard let one, let other else {
            guard let point = one ?? other else { throw ConversionError.neverLevel }
            return point
        }
        let isOtherLater = try await sourceGit.repository.isAncestor(one.sourceGit, of: other.sourceGit)
        return isOtherLater ? other : one
    }
}

/// A repository, and the commit of it that counts.
package struct RepositorySide: Sendable {
    package let repository: Repository
    package let head: ObjectID
    /// What the repository is called in errors.
    package let name: String

    package init(_ repository: Repository, head: ObjectID, name: String) {
        self.repository = repository
        self.head = head
        self.name = name
    }
}

extension RepositorySide {
    /// The newest commit with a line `TOKEN: COMMIT`, and the other side's commit that its first such line names.
    func newestLine(
        _ token: String,
        naming other: RepositorySide
    ) async throws -> (holder: ObjectID, named: ObjectID)? {
        let prefix = "\(token): "
        let query = CommitQuery(include: [head], messageLinePrefix: prefix, limit: 1)
        guard let holder = try await repository.commits(query).first,
            let name = CommitMessage(holder.message).value(behind: prefix)
        else { return nil }
        let isName = name.utf8.count >= 7 && name.allSatisfy(\.isHexDigit)
        guard isName, let named = try await other.repository.resolve(name) else {
            throw ConversionError.missingSyncCommit(name, in: other.name, namedBy: holder.id)
        }
        return (holder.id, named)
    }
}

extension CommitMessage {
    /// What the first line says that begins with a text and goes on; it need not be a trailer.
    func value(behind prefix: String) -> String? {
        let start = Array(prefix.utf8)
        return lines.first { $0.count > start.count && $0.starts(with: start) }?.dropFirst(start.count)
            .trimmed.text
    }
}
