import Git

extension PackageConfiguration {
    /// What dist-git gets: the files to synchronise, or else the spec file and a `source-git.yaml` at the top.
    ///
    /// Without `sync_changelog` the spec file is left out: it is not copied but merged.
    var syncEntries: [SyncEntry] {
        guard filesToSync.isEmpty else {
            return syncsChangelog ? filesToSync : filesToSync.compactMap { $0.without(specFilePath) }
        }
        let configuration = SyncPath([Array("source-git.yaml".utf8)])
        let spec = SyncEntry(
            sources: [SyncPath(specFilePath.components)],
            destination: SyncPath(distGitSpecPath.components)
        )
        return (syncsChangelog ? [spec] : []) + [
            SyncEntry(sources: [configuration], destination: configuration)
        ]
    }

    /// What stays out of patches: the paths to ignore, and what is synchronised as a file.
    var patchPaths: [Pathspec] {
        let sources = filesToSync.flatMap(\.sources).map { $0.gitPath?.bytes ?? [UInt8(ascii: ".")] }
        return [.everything] + (ignoredPaths.map { Array($0.utf8) } + sources).map { .excluding(pattern: $0) }
    }
}

extension SyncEntry {
    /// The entry without a file, which may be a source or in one; `nil` when nothing is left.
    fileprivate func without(_ file: GitPath) -> SyncEntry? {
        var entry = self
        entry.sources.removeAll { $0.gitPath == file }
        for source in entry.sources {
            guard let rest = source.gitPath.map({ file.relative(to: $0) }) ?? file else { continue }
            let name = source.endsWithSlash ? rest : GitPath(source.components.last ?? []).appending(rest)
            entry.filters.append(FilterRule(.exclude, FilterPattern(anchored: name)))
        }
        return entry.sources.isEmpty ? nil : entry
    }
}
