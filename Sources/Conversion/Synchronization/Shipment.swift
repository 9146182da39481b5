import Git

/// What one entry of `files_to_sync` sends: files from the root of the transfer down, without the hidden ones.
struct Shipment {
    private(set) var tree = FileTree()
    /// Whether a source was the contents of a folder, so that the destination as a whole is synchronised.
    private(set) var includesRoot = false

    /// - Throws: `ConversionError.synchronization` when a source leads through a symbolic link.
    init(_ entry: SyncEntry, from source: FileTree, rules: FilterRules) throws(ConversionError) {
        for pattern in entry.sources {
            try Self.rejectLinks(on: pattern, in: source)
            for path in source.paths(matching: pattern) {
                guard let node = source.node(at: path.components) else { continue }
                try add(node, at: path, rules: rules)
            }
        }
    }

    var isEmpty: Bool { tree.nodes.isEmpty && !includesRoot }

    /// The one file that is sent, when it is nothing but a file.
    var singleFile: FileTree.Node? {
        guard tree.count == 1, !includesRoot, let node = tree.nodes.values.first, !node.isFolder else {
            return nil
        }
        return node
    }

    private mutating func add(
        _ node: FileTree.Node,
        at path: SyncPath,
        rules: FilterRules
    ) throws(ConversionError) {
        if path.endsWithSlash, case .folder(let folder) = node {
            includesRoot = true
            tree.merge(folder.shown(by: rules, under: []))
        } else if let name = path.components.last {
            guard !rules.hides([name], isFolder: node.isFolder) else { return }
            tree.merge(FileTree(name, node.shown(by: rules, under: [name])))
        } else {
            throw .synchronization(
                path,
                "the repository itself has no name to copy it under; write ./ for what is in it"
            )
        }
    }

    private static func rejectLinks(on path: SyncPath, in tree: FileTree) throws(ConversionError) {
        for end in path.components.indices where end + 1 < path.components.count || path.endsWithSlash {
            let start = path.components[...end]
            guard case .file(.symlink, _) = tree.node(at: start) else { continue }
            throw .synchronization(
                path,
                "\(SyncPath(Array(start))) is a symbolic link; name the folder it leads to"
            )
        }
    }
}

extension FileTree {
    fileprivate init(_ name: [UInt8], _ node: Node) {
        nodes = [name: node]
    }

    /// Adds what is not there yet; of two sources of one name the first counts.
    fileprivate mutating func merge(_ other: FileTree) {
        nodes.merge(other.nodes) { mine, others in
            guard case .folder(var folder) = mine, case .folder(let addition) = others else { return mine }
            folder.merge(addition)
            return .folder(folder)
        }
    }

    /// The tree without what the rules hide; submodules are no files and stay behind.
    fileprivate func shown(by rules: FilterRules, under path: [[UInt8]]) -> FileTree {
        var shown = FileTree()
        for (name, node) in nodes
        where !node.isSubmodule && !rules.hides(path + [name], isFolder: node.isFolder) {
            shown.nodes[name] = node.shown(by: rules, under: path + [name])
        }
        return shown
    }
}

extension FileTree.Node {
    fileprivate var isSubmodule: Bool {
        if case .file(.submodule, _) = self { true } else { false }
    }

    fileprivate func shown(by rules: FilterRules, under path: [[UInt8]]) -> FileTree.Node {
        if case .folder(let tree) = self { .folder(tree.shown(by: rules, under: path)) } else { self }
    }
}
