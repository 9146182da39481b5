/// Which commits are wanted as patches, and how.
package struct PatchQuery: Sendable, Equatable {
    /// What becomes of commits with several parents.
    package enum Merges: Sendable, Equatable {
        /// Their patch is what they change against their first parent.
        case againstFirstParent
        /// They give no patch.
        case omitted
    }

    /// In the order in which the patches are wanted.
    package var commits: [ObjectID]
    /// When not empty, nothing but these paths goes into the patches.
    package var paths: [Pathspec]
    /// Whether names have `a/` and `b/` in front, to be applied with `-p1`, or nothing, for `-p0`.
    package var prefixes: Bool
    package var merges: Merges

    package init(
        commits: [ObjectID],
        paths: [Pathspec] = [],
        prefixes: Bool = true,
        merges: Merges = .againstFirstParent
    ) {
        self.commits = commits
        self.paths = paths
        self.prefixes = prefixes
        self.merges = merges
    }
}
