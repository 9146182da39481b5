import Git

/// dist-git's files before and after `files_to_sync`, which takes source-git's packaging there.
struct Packaging: Sendable {
    let configuration: PackageConfiguration
    /// dist-git's files at the base.
    let base: [GitPath: TreeChange.Side]
    /// dist-git's files once everything is synchronised; what is new in them is in source-git.
    let files: [GitPath: TreeChange.Side]
    /// The spec file of source-git.
    let sourceSpec: TreeChange.Side?
    /// dist-git's own files, which were not overwritten.
    let spared: [GitPath]

    /// - Throws: `ConversionError.synchronization` when an entry cannot be carried out.
    init(_ configuration: PackageConfiguration, source: FileTree, target: FileTree) throws(ConversionError) {
        let synchronized = try FileSynchronization(configuration.syncEntries, from: source, to: target)
        self.configuration = configuration
        base = target.files
        files = synchronized.tree.files
        spared = synchronized.spared
        guard case .file(let mode, let object) = source.node(at: configuration.specFilePath.components) else {
            sourceSpec = nil
            return
        }
        sourceSpec = TreeChange.Side(mode: mode, object: object)
    }

    /// dist-git's spec file at the base.
    var baseSpec: TreeChange.Side? { base[configuration.distGitSpecPath] }

    /// The file that dist-git's spec file is made from.
    var spec: TreeChange.Side? {
        configuration.syncsChangelog ? files[configuration.distGitSpecPath] : sourceSpec
    }

    /// What source-git brings: files that dist-git has not, or not like that.
    var brought: [TreeChange.Side] {
        files.filter { base[$0.key] != $0.value }.map(\.value)
    }
}

extension Packaging {
    /// Reads both trees, of source-git's only the folder that holds everything to synchronise.
    init(
        _ configuration: PackageConfiguration,
        head: ObjectID,
        base: ObjectID,
        of update: UpdateDistGit
    ) async throws {
        let folder = Self.commonFolder(of: configuration)
        let entries = try await update.sourceGit.tree(head, recursive: true, under: folder)
        let source = entries.map { entry in
            TreeEntry(
                mode: entry.mode,
                object: entry.object,
                path: folder?.appending(entry.path) ?? entry.path
            )
        }
        let target = try await update.distGit.tree(base, recursive: true)
        try self.init(configuration, source: FileTree(source), target: FileTree(target))
    }

    /// The innermost folder that holds the spec file and every source; `nil` for the root.
    private static func commonFolder(of configuration: PackageConfiguration) -> GitPath? {
        let sources =
            configuration.syncEntries.flatMap(\.sources) + [SyncPath(configuration.specFilePath.components)]
        let folders = sources.map { source in
            let plain = source.components.prefix { !Wildcard.isNeeded(for: $0) }
            return source.endsWithSlash || plain.count < source.components.count ? plain : plain.dropLast()
        }
        let common = folders.dropFirst().reduce(folders[0]) { common, folder in
            ArraySlice(zip(common, folder).prefix { $0 == $1 }.map(\.0))
        }
        return SyncPath(Array(common)).gitPath
    }
}

extension Packaging {
    /// What is read of spec files.
    var specs: [TreeChange.Side] { [spec, baseSpec].compactMap(\.self) }

    /// Refuses to synchronise away the patches of a dist-git for which none can be made anew.
    ///
    /// - Throws: `ConversionError.noReference`.
    func checkPatchesStay(listed: Set<[UInt8]>) throws(ConversionError) {
        let lost = listed.map { GitPath($0) }.filter { base[$0] != nil && files[$0] == nil }
        guard lost.isEmpty else { throw .noReference(losing: lost.sorted().map(\.description)) }
    }

    /// What somebody should know of a conversion that went well.
    func notices(withoutPatches: Bool) -> [String] {
        var notices = spared.map {
            "\($0) is dist-git's own and was not overwritten with the one in source-git"
        }
        if !configuration.actions.isEmpty {
            notices.append(
                "the actions of source-git.yaml are not run: \(configuration.actions.joined(separator: ", "))"
            )
        }
        if withoutPatches {
            notices.append("no patches were made, since source-git.yaml names no upstream_ref")
        }
        return notices
    }
}
