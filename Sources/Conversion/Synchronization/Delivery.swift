import Git

/// Puts a shipment into dist-git's tree, as `rsync --archive` would into its folder.
struct Delivery {
    private let entry: SyncEntry
    private let rules: FilterRules
    private let shipment: Shipment
    /// Files of dist-git that a rule protects and that source-git would have overwritten.
    private(set) var spared: [GitPath] = []

    init(_ entry: SyncEntry, from source: FileTree) throws(ConversionError) {
        self.entry = entry
        rules = FilterRules(entry.filters)
        shipment = try Shipment(entry, from: source, rules: rules)
    }

    /// The tree with everything in its place.
    mutating func deliver(to tree: FileTree) throws(ConversionError) -> FileTree {
        guard !shipment.isEmpty else { return tree }
        return try deliver(to: tree, path: [], ahead: entry.destination.components[...])
    }

    /// Walks down to the destination; `ahead` are the names that are left to it.
    private mutating func deliver(
        to folder: FileTree,
        path: [[UInt8]],
        ahead: ArraySlice<[UInt8]>
    ) throws(ConversionError) -> FileTree {
        guard let name = ahead.first else { return try merge(shipment.tree, into: folder, at: []) }
        var folder = folder
        switch (
            folder.nodes[name],
            ahead.count == 1 && !entry.destination.endsWithSlash ? shipment.singleFile : nil
        ) {
        case (.folder(let next), _):
            folder.nodes[name] = .folder(try deliver(to: next, path: path + [name], ahead: ahead.dropFirst()))
        case (_, let file?):
            folder.nodes[name] = file
        case (nil, nil):
            guard ahead.count == 1 || entry.createsFolders else {
                throw .synchronization(
                    entry.destination,
                    "dist-git has no folder \(SyncPath(path + [name])); say mkpath: true to make it"
                )
            }
            folder.nodes[name] = .folder(
                try deliver(to: FileTree(), path: path + [name], ahead: ahead.dropFirst())
            )
        case (.file, nil):
            throw .synchronization(
                entry.destination,
                "\(SyncPath(path + [name])) is a file in dist-git, not a folder"
            )
        }
        return folder
    }

    /// The folder with a sent folder in it; `path` counts from the root of the transfer.
    private mutating func merge(
        _ sent: FileTree,
        into folder: FileTree,
        at path: [[UInt8]]
    ) throws(ConversionError) -> FileTree {
        var merged = folder
        if entry.deletes, !path.isEmpty || shipment.includesRoot {
            merged = folder.kept {
                sent.nodes[$0[0]] != nil && $0.count == 1 || rules.protects(path + $0, isFolder: $1)
            }
        }
        for (name, node) in sent.nodes {
            merged.nodes[name] = try place(node, over: folder.nodes[name], at: path + [name])
        }
        return merged
    }

    /// What is under a name after a sent file or folder has come there.
    private mutating func place(
        _ sent: FileTree.Node,
        over old: FileTree.Node?,
        at path: [[UInt8]]
    ) throws(ConversionError) -> FileTree.Node? {
        if case .folder(let folder) = sent {
            let merged = try merge(folder, into: old?.folder ?? FileTree(), at: path)
            return merged.nodes.isEmpty ? nil : .folder(merged)
        }
        guard let old, old != sent else { return sent }
        if isDistGitsOwn(path) {
            spared.append(GitPath(path[0]))
            return old
        }
        guard let folder = old.folder else { return sent }
        let rest = folder.kept { rules.protects(path + $0, isFolder: $1) }
        guard entry.deletes, rest.nodes.isEmpty else {
            throw .synchronization(
                entry.destination,
                "the file \(SyncPath(path)) would replace a folder of dist-git"
            )
        }
        return sent
    }

    /// Whether it is at the top of dist-git and named by a `protect` rule: its `sources`, its `.gitattributes`.
    private func isDistGitsOwn(_ path: [[UInt8]]) -> Bool {
        entry.destination.components.isEmpty && path.count == 1 && rules.names(path, isFolder: false)
    }
}

extension FileTree {
    /// The tree without what `isKept` gives up; a folder that is given up keeps what is kept in it.
    fileprivate func kept(by isKept: ([[UInt8]], Bool) -> Bool) -> FileTree {
        kept(under: [], by: isKept)
    }

    private func kept(under path: [[UInt8]], by isKept: ([[UInt8]], Bool) -> Bool) -> FileTree {
        var kept = FileTree()
        for (name, node) in nodes {
            if isKept(path + [name], node.isFolder) {
                kept.nodes[name] = node
            } else if case .folder(let folder) = node {
                let rest = folder.kept(under: path + [name], by: isKept)
                if !rest.nodes.isEmpty { kept.nodes[name] = .folder(rest) }
            }
        }
        return kept
    }
}
