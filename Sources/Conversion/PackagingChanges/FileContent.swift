import Git

/// A file or symlink as a tree holds it.
struct FileContent: Sendable, Equatable {
    let mode: FileMode
    /// The text of a symlink is the path it leads to.
    let bytes: [UInt8]
}

extension FileContent {
    /// nil without bytes.
    init?(_ mode: FileMode, _ bytes: [UInt8]?) {
        guard let bytes else { return nil }
        self.init(mode: mode, bytes: bytes)
    }

    /// Whether merging line by line makes no sense.
    var isAtomic: Bool { mode == .symlink || bytes.prefix(8000).contains(0) }

    /// Whether it is a symlink that leads out of the tree in which it is at `path`.
    func escapes(from path: GitPath) -> Bool {
        guard mode == .symlink else { return false }
        var depth = path.components.count - 1
        for name in bytes.split(separator: UInt8(ascii: "/")) where !name.elementsEqual(".".utf8) {
            depth += name.elementsEqual("..".utf8) ? -1 : 1
            if depth < 0 { return true }
        }
        return bytes.first == UInt8(ascii: "/")
    }
}
