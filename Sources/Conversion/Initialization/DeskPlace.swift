import FoundationEssentials
import Git

/// A work tree, and the branch of it that is meant.
package struct DeskPlace: Sendable {
    let repository: Repository
    /// Without `refs/heads/`; `nil` for what is checked out.
    let branch: String?

    /// Opens `PATH` or `PATH:BRANCH`; a folder whose name has a colon in it is taken for a path.
    ///
    /// - Throws: `GitError.notARepository`, `.invalidReference`.
    package init(_ text: String) async throws {
        guard !FileManager.default.fileExists(atPath: text), let colon = text.lastIndex(of: ":") else {
            repository = try await Repository.open(text)
            branch = nil
            return
        }
        let branch = String(text[text.index(after: colon)...])
        guard ReferenceName.isValidBranch(branch) else { throw GitError.invalidReference(branch) }
        repository = try await Repository.open(String(text[..<colon]))
        self.branch = branch
    }
}

extension DeskPlace {
    private var reference: String? { branch.map { "refs/heads/\($0)" } }

    /// The newest commit of the branch, which only `origin` may have, or the one that is checked out.
    ///
    /// - Throws: `GitError.missingReference`.
    func commit() async throws -> ObjectID {
        guard let branch else { return try await repository.headCommit() }
        for reference in ["refs/heads/\(branch)", "refs/remotes/origin/\(branch)"] {
            if let commit = try await repository.resolve(reference) { return commit }
        }
        throw GitError.missingReference(branch)
    }

    /// Refuses files that differ from the commit; ignored ones may lie around.
    ///
    /// - Throws: `ConversionError.uncommitted`.
    func refuseChanges(untracked: Bool) async throws {
        let status = try await repository.status()
        let changed = status.staged + status.modified + status.conflicted
        let paths = changed + (untracked ? status.untracked : [])
        guard paths.isEmpty else {
            throw ConversionError.uncommitted(Set(paths).sorted(), in: repository.path)
        }
    }

    /// Checks a commit out on the branch, which is made where it is missing.
    func checkOut(_ commit: ObjectID, reason: String) async throws {
        let head = try await repository.head()
        guard let reference, try await repository.currentBranch() != reference else {
            if head != commit { try await repository.checkOut(commit, from: head, reason: reason) }
            return
        }
        try await repository.checkOut(commit, onBranch: reference, from: head, reason: reason)
    }
}
