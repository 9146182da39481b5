package import Git

extension UpdateDistGit {
    /// The blobs that a plan reads, so that a repository without blobs can fetch them in one go.
    ///
    /// Needs commits and trees only, and the blob of `source-git.yaml` has been read for the configuration.
    /// - Returns: Names of blobs, each once; some may be there already.
    package func requiredBlobs(
        head: ObjectID,
        base: ObjectID,
        configuration: PackageConfiguration,
        upstream: ObjectID? = nil
    ) async throws -> [ObjectID] {
        let packaging = try await Packaging(configuration, head: head, base: base, of: self)
        let start = try await self.upstream(of: configuration, given: upstream)
        let changed = try await changedSides(from: start, to: head, paths: configuration.patchPaths)
        // An earlier patch may have any name, but hardly lies in a folder.
        let patches = packaging.base.filter { $0.key.parent == nil && $0.key != "sources" }.map(\.value)
        let sides = packaging.specs + packaging.brought + patches + changed
        return Set(sides.filter { $0.mode != .submodule }.map(\.object)).sorted()
    }

    /// Both sides of what the range's patches show, and the files of upstream that they are applied to.
    private func changedSides(
        from upstream: UpstreamReference?,
        to head: ObjectID,
        paths: [Pathspec]
    ) async throws -> [TreeChange.Side] {
        guard let upstream else { return [] }
        let range = try await CommitRange(from: upstream, to: head, paths: paths, in: sourceGit)
        let changes = try await sourceGit.changes(of: range.commits.map(\.id), paths: paths).values.joined()
        let touched = Set(changes.map(\.path))
        let files = try await sourceGit.tree(range.upstream.tree, recursive: true).filter {
            touched.contains($0.path)
        }
        return changes.flatMap { [$0.old, $0.new].compactMap(\.self) }
            + files.map { TreeChange.Side(mode: $0.mode, object: $0.object) }
    }
}
