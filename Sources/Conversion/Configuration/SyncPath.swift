import Git

/// A path of `files_to_sync`: relative to its repository, without `.` and `..`, and whether it ends in a slash.
///
/// As in rsync a final slash means the contents of a folder, and `.` the repository's root.
package struct SyncPath: Sendable, Hashable {
    /// Names from the root down; empty for the root itself.
    package let components: [[UInt8]]
    package let endsWithSlash: Bool

    /// Reads `text` as rsync would, and gives `nil` when it leaves the repository.
    package init?(_ text: String) {
        guard !text.hasPrefix("/"), !text.utf8.contains(0) else { return nil }
        var components: [[UInt8]] = []
        for name in text.utf8.split(separator: UInt8(ascii: "/")) where !name.elementsEqual(".".utf8) {
            guard name.elementsEqual("..".utf8) else {
                components.append(Array(name))
                continue
            }
            guard components.popLast() != nil else { return nil }
        }
        self.init(components, endsWithSlash: text.hasSuffix("/"))
    }

    init(_ components: [[UInt8]], endsWithSlash: Bool = false) {
        self.components = components
        self.endsWithSlash = endsWithSlash
    }
}

extension SyncPath: CustomStringConvertible {
    package var description: String {
        let path = gitPath?.description ?? "."
        return endsWithSlash ? path + "/" : path
    }
}

extension SyncPath {
    /// The path as git writes it; `nil` for the root.
    var gitPath: GitPath? {
        components.isEmpty ? nil : GitPath(components.joined(separator: [UInt8(ascii: "/")]))
    }
}
