import Git

/// Makes changes of files in a tree, each merged into what the tree has.
struct TreeMerge: Sendable {
    let repository: Repository

    /// Why the changes cannot be made.
    struct Refusal: Error, Equatable {
        let path: GitPath
        let conflict: FileChange.Conflict
    }

    /// What is to be written, without what the tree has already.
    ///
    /// - Throws: `Refusal` for the first path whose change cannot be made.
    func changes(
        making files: [GitPath: FileChange],
        in tree: ObjectID
    ) async throws -> [GitPath: NewTree.Change] {
        let ours = try await contents(of: Array(files.keys), in: tree)
        var changes: [GitPath: NewTree.Change] = [:]
        for (path, file) in files.sorted(by: { $0.key < $1.key }) where file.before != file.after {
            let merged = try await merged(file, into: ours[path], at: path)
            guard merged != ours[path] else { continue }
            changes[path] = merged.map { .write($0.mode, $0.bytes) } ?? .remove
        }
        try await checkFolders(of: changes, in: tree)
        return changes
    }

    private func merged(
        _ file: FileChange,
        into ours: FileContent?,
        at path: GitPath
    ) async throws -> FileContent? {
        do {
            return try await file.merged(into: ours, by: repository)
        } catch let conflict as FileChange.Conflict {
            throw Refusal(path: path, conflict: conflict)
        }
    }

    /// The files that the tree has at these paths.
    func contents(of paths: [GitPath], in tree: ObjectID) async throws -> [GitPath: FileContent] {
        let entries = try await repository.entries(paths, in: tree).filter(\.value.mode.isFile)
        let blobs = try await repository.blobs(entries.values.map(\.object))
        return entries.compactMapValues { FileContent($0.mode, blobs[$0.object]) }
    }

    /// Refuses a file where the tree has a folder that stays, and a folder where it has a file that stays.
    private func checkFolders(of changes: [GitPath: NewTree.Change], in tree: ObjectID) async throws {
        let written = Set(changes.filter { $0.value != .remove }.keys)
        let folders = Set(written.flatMap { sequence(first: $0) { $0.parent }.dropFirst() })
        let there = try await repository.entries(Array(folders.union(written)), in: tree)
        for path in there.keys.sorted() {
            guard there[path]?.mode == .folder else {
                if folders.contains(path), changes[path] != .remove { throw obstacle(at: path) }
                continue
            }
            guard written.contains(path), try await keepsFiles(in: path, of: tree, changes) else { continue }
            throw obstacle(at: path)
        }
    }

    private func keepsFiles(
        in folder: GitPath,
        of tree: ObjectID,
        _ changes: [GitPath: NewTree.Change]
    ) async throws -> Bool {
        try await repository.tree(tree, recursive: true, under: folder)
            .contains { changes[folder.appending($0.path)] != .remove }
    }

    private func obstacle(at path: GitPath) -> Refusal {
        Refusal(path: path, conflict: .alreadyThere)
    }
}

extension FileMode {
    /// Whether it is that of a file or symlink, which has content.
    var isFile: Bool { self != .folder && self != .submodule }
}
