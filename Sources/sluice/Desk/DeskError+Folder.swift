import Glibc

extension DeskError {
    /// What is wrong with a folder in which git finds no repository; `argument` is a folder that may hold repositories.
    init(noRepositoryAt path: String, insteadOf argument: String) {
        guard path.hasPrefix("\(argument)/") else {
            self.init(noRepositoryAt: path)
            return
        }
        let flaw = DeskError(noRepositoryAt: argument)
        let package = String(path.dropFirst(argument.count + 1))
        self = flaw == .notARepository(argument) ? .noPackage(package, in: argument) : flaw
    }

    private init(noRepositoryAt path: String) {
        var information = stat()
        if stat(path, &information) != 0 {
            let reason = String(cString: strerror(errno))
            self =
                errno == ENOENT
                ? .nothingThere(path, missing: Self.firstMissing(of: path))
                : .unreadable(path, reason: reason)
        } else if information.st_mode & S_IFMT != S_IFDIR {
            self = .notAFolder(path)
        } else if access(path, R_OK | X_OK) != 0 {
            self = .unreadable(path, reason: String(cString: strerror(errno)))
        } else {
            self =
                Self.repository(above: path).map { .insideRepository(path, top: $0) } ?? .notARepository(path)
        }
    }

    /// Whether git says that the system does not let it write.
    static func isDenial(_ message: String) -> Bool {
        ["Permission denied", "Read-only file system"].contains { message.contains($0) }
    }

    /// The shortest beginning of a path that leads nowhere.
    private static func firstMissing(of path: String) -> String {
        let ends = path.indices.dropFirst().filter { path[$0] == "/" } + [path.endIndex]
        return ends.lazy.map { String(path[..<$0]) }.first { access($0, F_OK) != 0 } ?? path
    }

    /// The nearest folder above that has a `.git`.
    private static func repository(above path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        let above = sequence(first: String(cString: resolved)) { folder in
            folder.lastIndex(of: "/").map { String(folder[..<$0]) }
        }
        return above.dropFirst().first { access("\($0)/.git", F_OK) == 0 }
    }
}
