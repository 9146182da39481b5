import Git
import YAML

@testable import Conversion

/// A tree of files written as `path=content`, where the content stands for a blob.
func tree(_ files: [String]) -> FileTree {
    let entries = files.map { file in
        let parts = file.split(separator: "=", maxSplits: 1)
        return TreeEntry(mode: .file, object: id(parts[1]), path: GitPath(parts[0]))
    }
    return FileTree(entries.sorted { $0.path < $1.path })
}

/// The files of a tree as `tree(_:)` reads them, sorted.
func text(_ tree: FileTree) -> [String] {
    tree.files.map { "\($0.key)=\(content(of: $0.value.object))" }.sorted()
}

/// A name of an object that spells its content.
func id(_ content: some StringProtocol) -> ObjectID {
    let digits = content.utf8.map { byte in String(byte, radix: 16) }.joined()
    return ObjectID(digits + String(repeating: "0", count: 40 - digits.count)) ?? .zero
}

private func content(of id: ObjectID) -> String {
    var bytes: [UInt8] = []
    var digits = id.text[...]
    while let byte = UInt8(digits.prefix(2), radix: 16), byte != 0 {
        bytes.append(byte)
        digits = digits.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
}

func synchronization(
    _ entries: [SyncEntry],
    _ source: [String],
    _ target: [String]
) throws -> FileSynchronization {
    try FileSynchronization(entries, from: tree(source), to: tree(target))
}

func synchronize(_ entries: [SyncEntry], _ source: [String], _ target: [String]) throws -> [String] {
    text(try synchronization(entries, source, target).tree)
}

extension SyncEntry {
    /// Reads an entry as it stands in `source-git.yaml`.
    init(_ yaml: String) throws {
        try self.init(YAMLReader(YAMLNode(parsing: Array(yaml.utf8))))
    }
}
