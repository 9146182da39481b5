import Processes

/// Whether a file that is gone and a similar one that is new are one renamed file.
package enum RenameDetection: Sendable {
    /// They are two changes.
    case off
    /// They are one change when half of the content is the same; the blobs are read to find out.
    case on
}

extension Repository {
    /// What differs between two trees, or the trees of two commits, file by file.
    ///
    /// From ``emptyTree`` everything is new. When `paths` is not empty, nothing but these is looked at.
    package func diff(
        _ old: ObjectID,
        _ new: ObjectID,
        renames: RenameDetection = .off,
        paths: [Pathspec] = []
    ) async throws(GitError) -> [TreeChange] {
        let arguments = TreeChange.command(renames) + ["\(old)", "\(new)", "--"] + paths.map(\.argument)
        var output = try await onObjects(arguments).output[...]
        return try TreeChange.parse(&output, of: new)
    }

    /// What each commit changes against its first parent, in one run of git; a root adds all it has.
    ///
    /// - Throws: `.missingObject` for a commit that is not there, `.historyEnds` for one whose parents are not.
    package func changes(
        of commits: [ObjectID],
        renames: RenameDetection = .off,
        paths: [Pathspec] = []
    ) async throws(GitError) -> [ObjectID: [TreeChange]] {
        try checkParents(of: commits)
        let options: [CommandArgument] = [
            "--stdin", "--root", "--always", "--diff-merges=first-parent", "--",
        ]
        let arguments = TreeChange.command(renames) + options + paths.map(\.argument)
        let input = commits.map { "\($0)\n" }.joined()
        var output = try await onObjects(arguments, input: Array(input.utf8)).output[...]
        var changes: [ObjectID: [TreeChange]] = [:]
        while let id = output.take(to: 0).flatMap({ ObjectID($0.text) }) {
            changes[id] = try TreeChange.parse(&output, of: id)
        }
        guard let missing = commits.first(where: { changes[$0] == nil }) else { return changes }
        throw .missingObject(missing)
    }
}
