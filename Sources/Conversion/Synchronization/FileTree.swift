import Git

/// The files of a commit as nested folders.
struct FileTree: Sendable, Equatable {
    /// What is under a name.
    enum Node: Sendable, Equatable {
        case file(FileMode, ObjectID)
        case folder(FileTree)
    }

    var nodes: [[UInt8]: Node] = [:]

    init() {}

    /// Nests a recursive listing, which git sorts so that the files of a folder follow one another.
    init(_ entries: [TreeEntry]) {
        var rest = entries.map { (names: $0.path.components, node: Node.file($0.mode, $0.object)) }[...]
        self.init(taking: &rest, depth: 0)
    }

    /// Takes the entries that share the first `depth` names with the first of them.
    private init(taking rest: inout ArraySlice<(names: [[UInt8]], node: Node)>, depth: Int) {
        let folder = rest.first?.names.prefix(depth)
        while let next = rest.first, next.names.prefix(depth) == folder {
            let name = next.names[depth]
            if next.names.count == depth + 1 {
                nodes[name] = next.node
                rest.removeFirst()
            } else {
                nodes[name] = .folder(FileTree(taking: &rest, depth: depth + 1))
            }
        }
    }
}

extension FileTree {
    /// What is at a path, the tree itself at the empty one.
    func node(at path: some Collection<[UInt8]>) -> Node? {
        guard let name = path.first else { return .folder(self) }
        guard path.count > 1 else { return nodes[name] }
        guard case .folder(let folder) = nodes[name] else { return nil }
        return folder.node(at: path.dropFirst())
    }

    /// Every file by its path.
    var files: [GitPath: TreeChange.Side] {
        var files: [GitPath: TreeChange.Side] = [:]
        collect(into: &files, under: nil)
        return files
    }

    private func collect(into files: inout [GitPath: TreeChange.Side], under folder: GitPath?) {
        for (name, node) in nodes {
            let path = folder?.appending(GitPath(name)) ?? GitPath(name)
            switch node {
            case .file(let mode, let object): files[path] = TreeChange.Side(mode: mode, object: object)
            case .folder(let tree): tree.collect(into: &files, under: path)
            }
        }
    }

    /// How many files and folders it holds.
    var count: Int {
        nodes.values.reduce(0) { $0 + $1.count }
    }
}

extension FileTree.Node {
    /// How many files and folders it is, itself included.
    var count: Int {
        if case .folder(let tree) = self { tree.count + 1 } else { 1 }
    }

    var folder: FileTree? {
        if case .folder(let tree) = self { tree } else { nil }
    }

    var isFolder: Bool { folder != nil }
}
