import Processes

extension Repository {
    /// Applies patches to a tree, one after the other, and writes the tree that comes out.
    ///
    /// What is only to be tried belongs into a quarantine: ``withQuarantine(_:)``.
    /// - Throws: `.missingObject` when the tree or a file that a patch changes is not here.
    package func apply(_ patches: [PatchText], to tree: ObjectID) async throws(GitError) -> Application {
        try await withView { view throws(GitError) in
            let index = try await Index(of: tree, in: view)
            if let refusal = try await index.apply(patches) {
                return .refused(patch: refusal.patch, message: refusal.message)
            }
            return try await .applied(tree: index.tree())
        }
    }

    /// Lends an index that holds a tree, to apply patches to step by step.
    package func withIndex<Value>(
        of tree: ObjectID,
        _ body: (Index) async throws -> Value
    ) async throws -> Value {
        let folder = try ScratchFolder(in: environment.temporaryFolder)
        defer { folder.remove() }
        return try await body(Index(of: tree, in: ObjectView(of: self, in: folder)))
    }
}
