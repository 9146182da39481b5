import Processes

extension Repository {
    /// Reads the commits of a history, in two runs of git whatever their number.
    package func commits(_ query: CommitQuery) async throws(GitError) -> [Commit] {
        guard !query.include.isEmpty else { return [] }
        let view = try await ObjectView(reading: self)
        let list = try await view.git(query.arguments, input: query.input)
        return try await view.commits(list.output.split(separator: .newline).compactMap { ObjectID($0.text) })
    }

    /// Reads commits, in the order asked for.
    /// - Throws: `.missingObject` for one that is not there, `.damaged` for what is no commit.
    package func commits(_ ids: [ObjectID]) async throws(GitError) -> [Commit] {
        try await ObjectView(reading: self).commits(ids)
    }

    /// Reads one commit.
    package func commit(_ id: ObjectID) async throws(GitError) -> Commit {
        guard let commit = try await commits([id]).first else { throw .missingObject(id) }
        return commit
    }

    /// Whether a commit is reachable from another, or is the same.
    package func isAncestor(_ ancestor: ObjectID, of commit: ObjectID) async throws(GitError) -> Bool {
        let question: [CommandArgument] = ["merge-base", "--is-ancestor", "\(ancestor)", "\(commit)"]
        return try await onObjects(question, accepting: [0, 1]).status.isSuccess
    }

    /// The best common ancestor of two commits; `nil` when their histories have nothing in common.
    package func mergeBase(_ one: ObjectID, _ other: ObjectID) async throws(GitError) -> ObjectID? {
        let result = try await onObjects(["merge-base", "\(one)", "\(other)"], accepting: [0, 1])
        return ObjectID(result.output.prefix { $0 != .newline }.text)
    }
}

extension ObjectView {
    func commits(_ ids: [ObjectID]) async throws(GitError) -> [Commit] {
        guard !ids.isEmpty else { return [] }
        return try await objects(ids).map { object throws(GitError) in
            guard object.type == "commit" else { throw .damaged(object.id) }
            return try Commit(object.id, parsing: object.bytes)
        }
    }
}
