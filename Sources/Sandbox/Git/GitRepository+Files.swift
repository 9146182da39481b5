import Processes

/// One entry of a folder in a commit.
struct GitTreeEntry: Sendable {
    let mode: String
    /// `blob`, `tree` or `commit`.
    let type: String
    let object: String
    let path: String
}

extension GitRepository {
    /// What a folder of a commit holds; `nil` when the folder is not there.
    func tree(_ commit: String, at path: String, recursive: Bool) async throws -> [GitTreeEntry]? {
        let root = path.isEmpty ? commit : "\(commit):\(path)"
        let result = try await result(of: ["ls-tree", "-z"] + (recursive ? ["-r", "-t"] : []) + [root])
        guard result.status.isSuccess else { return nil }
        return result.output.split(separator: 0).map { Self.entry($0, below: path) }
    }

    /// The file at a path of a commit; `nil` when there is none or it is a folder.
    func file(_ commit: String, at path: String) async throws -> GitTreeEntry? {
        let output = try await git(["ls-tree", "-z", commit, "--", ":(literal)\(path)"])
        return output.split(separator: 0).map { Self.entry($0, below: "") }.first { $0.type == "blob" }
    }

    func blob(_ object: String) async throws -> [UInt8] {
        try await git(["cat-file", "blob", object])
    }

    private static func entry(_ bytes: ArraySlice<UInt8>, below folder: String) -> GitTreeEntry {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\t", maxSplits: 1)
        let fields = parts[0].split(separator: " ")
        let name = parts.count > 1 ? String(parts[1]) : ""
        return GitTreeEntry(
            mode: String(fields[0]),
            type: String(fields[1]),
            object: String(fields[2]),
            path: folder.isEmpty ? name : "\(folder)/\(name)"
        )
    }
}
