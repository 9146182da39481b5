import Git

/// What `files_to_sync` makes of dist-git's files.
struct FileSynchronization {
    /// dist-git's files afterwards.
    let tree: FileTree
    /// Files at the top of dist-git that are its own and were not overwritten.
    let spared: [GitPath]

    /// Carries out the entries in their order.
    ///
    /// - Throws: `ConversionError.synchronization` when an entry cannot be carried out.
    init(_ entries: [SyncEntry], from source: FileTree, to target: FileTree) throws(ConversionError) {
        var tree = target
        var spared: Set<GitPath> = []
        for entry in entries {
            var delivery = try Delivery(entry, from: source)
            tree = try delivery.deliver(to: tree)
            spared.formUnion(delivery.spared)
        }
        self.tree = tree
        self.spared = spared.sorted()
    }
}
