import Processes

extension TreeChange {
    /// The command whose output ``parse(_:of:)`` reads.
    static func command(_ renames: RenameDetection) -> [CommandArgument] {
        let detection: [CommandArgument] =
            switch renames {
            case .off: ["--no-renames"]
            case .on: ["--find-renames", "-l1000"]
            }
        return ["diff-tree", "-r", "-z", "--raw"] + detection
    }

    /// Reads changes up to the first that is none.
    ///
    /// Each is `:MODE SP MODE SP ID SP ID SP STATUS NUL PATH NUL`, with the new path behind when it was renamed.
    /// Source: <https://git-scm.com/docs/git-diff-tree#_raw_output_format>
    /// - Throws: `.damaged` for the tree when a mode is none that git writes.
    static func parse(_ output: inout ArraySlice<UInt8>, of tree: ObjectID) throws(GitError) -> [TreeChange] {
        var changes: [TreeChange] = []
        while output.first == UInt8(ascii: ":") { changes.append(try take(&output, of: tree)) }
        return changes
    }

    private static func take(
        _ output: inout ArraySlice<UInt8>,
        of tree: ObjectID
    ) throws(GitError) -> TreeChange {
        let words = output.take(to: 0)?.dropFirst().split(separator: .space) ?? []
        guard words.count == 5, let path = output.take(to: 0) else { throw .damaged(tree) }
        let isRenamed = words[4].first == UInt8(ascii: "R")
        guard let newPath = isRenamed ? output.take(to: 0) : path else { throw .damaged(tree) }
        return TreeChange(
            old: try Side.read(words[0], words[2], of: tree),
            new: try Side.read(words[1], words[3], of: tree),
            path: GitPath(newPath),
            previousPath: isRenamed ? GitPath(path) : nil
        )
    }
}

extension TreeChange.Side {
    /// Reads a mode and an object; mode 000000 stands for no file.
    fileprivate static func read(
        _ mode: ArraySlice<UInt8>,
        _ object: ArraySlice<UInt8>,
        of tree: ObjectID
    ) throws(GitError) -> TreeChange.Side? {
        if mode.text == "000000" { return nil }
        guard let mode = FileMode(mode), let object = ObjectID(object.text) else { throw .damaged(tree) }
        return TreeChange.Side(mode: mode, object: object)
    }
}
