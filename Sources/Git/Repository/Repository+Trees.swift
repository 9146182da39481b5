import Processes

extension Repository {
    /// Lists a tree, or the tree of a commit: what is at its top, or every file when `recursive`.
    ///
    /// With a `folder`, what is in that folder, by paths relative to it; nothing when it is not there.
    package func tree(
        _ treeish: ObjectID,
        recursive: Bool,
        under folder: GitPath? = nil
    ) async throws(GitError) -> [TreeEntry] {
        let scope = folder.map { [CommandArgument($0.bytes + [.slash])] } ?? []
        let entries = try await list(treeish, options: recursive ? ["-r"] : [], scope)
        guard let folder else { return entries }
        return entries.compactMap { entry in
            entry.path.relative(to: folder).map {
                TreeEntry(mode: entry.mode, object: entry.object, path: $0)
            }
        }
    }

    /// What a tree has at these paths, files and folders; a path where it has nothing is left out.
    package func entries(
        _ paths: [GitPath],
        in treeish: ObjectID
    ) async throws(GitError) -> [GitPath: TreeEntry] {
        guard !paths.isEmpty else { return [:] }
        let entries = try await list(treeish, options: [], paths.map { CommandArgument($0.bytes) })
        return Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
    }

    /// What a tree has at a path; `nil` when it has nothing there.
    package func entry(_ path: GitPath, in treeish: ObjectID) async throws(GitError) -> TreeEntry? {
        try await entries([path], in: treeish)[path]
    }

    private func list(
        _ treeish: ObjectID,
        options: [CommandArgument],
        _ paths: [CommandArgument]
    ) async throws(GitError) -> [TreeEntry] {
        let arguments = ["ls-tree", "-z", "--full-tree"] + options + ["\(treeish)", "--"] + paths
        let view = try await ObjectView(reading: self)
        do throws(GitError) {
            let result = try await view.git(arguments, variables: ["GIT_LITERAL_PATHSPECS": "1"])
            return try TreeEntry.parse(result.output, of: treeish)
        } catch {
            guard case .failed = error, try await !view.missing(of: [treeish]).isEmpty else { throw error }
            throw .missingObject(treeish)
        }
    }
}

extension TreeEntry {
    /// Reads `MODE SP TYPE SP ID TAB PATH NUL` lines.
    ///
    /// Source: <https://git-scm.com/docs/git-ls-tree#_output_format>
    fileprivate static func parse(_ output: [UInt8], of tree: ObjectID) throws(GitError) -> [TreeEntry] {
        try output.split(separator: 0).map { line throws(GitError) in
            var path = line
            let words = path.take(to: UInt8(ascii: "\t"))?.split(separator: .space) ?? []
            guard words.count == 3, let mode = FileMode(words[0]), let object = ObjectID(words[2].text) else {
                throw .damaged(tree)
            }
            return TreeEntry(mode: mode, object: object, path: GitPath(path))
        }
    }
}
