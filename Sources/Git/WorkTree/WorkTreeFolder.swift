import Glibc

/// The files of a work tree as they are, whatever git knows of them.
struct WorkTreeFolder {
    let path: String

    /// What is at a path; a symlink is a file.
    enum Kind {
        case nothing, file, folder
    }

    func kind(of path: GitPath) -> Kind {
        var information = stat()
        guard lstat(name(of: path), &information) == 0 else { return .nothing }
        return information.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// Removes a file, and the folders that are empty then.
    func remove(_ path: GitPath) {
        unlink(name(of: path))
        var folder = path.parent
        while let current = folder, rmdir(name(of: current)) == 0 { folder = current.parent }
    }

    private func name(of path: GitPath) -> [CChar] {
        (Array("\(self.path)/".utf8) + path.bytes + [0]).map(CChar.init(bitPattern:))
    }
}

extension WorkTreeFolder {
    /// The first file that is in the way of a new one, and that does not go away on the same occasion.
    func obstacle(to changes: [TreeChange]) -> GitPath? {
        let removed = Set(changes.filter { $0.new == nil }.map(\.path))
        let added = changes.lazy.filter { $0.old == nil }.map(\.path)
        return added.compactMap { obstacle(to: $0, removing: removed) }.first
    }

    private func obstacle(to path: GitPath, removing removed: Set<GitPath>) -> GitPath? {
        let way = sequence(first: path) { $0.parent }.reversed()
        for step in way {
            switch kind(of: step) {
            case .nothing: return nil
            case .file: return removed.contains(step) ? nil : step
            case .folder where step == path:
                return removed.contains { $0.relative(to: step) != nil } ? nil : step
            case .folder: continue
            }
        }
        return nil
    }
}
