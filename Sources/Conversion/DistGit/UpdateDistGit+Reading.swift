import Git

extension UpdateDistGit {
    /// Whether what one repository has the other has too.
    var sharesObjects: Bool { sourceGit.path == distGit.path }

    /// The commit that patches start from; `nil` when there are to be none.
    ///
    /// A name that only the remote `origin` has is looked up there.
    /// - Throws: `ConversionError.missingReference`.
    func upstream(
        of configuration: PackageConfiguration,
        given commit: ObjectID?
    ) async throws -> UpstreamReference? {
        guard let name = configuration.upstreamReference ?? commit?.text else { return nil }
        if let commit { return UpstreamReference(name: name, commit: commit) }
        for revision in [name, "refs/remotes/origin/\(name)"] {
            guard let commit = try await sourceGit.resolve(revision) else { continue }
            return UpstreamReference(name: name, commit: commit)
        }
        throw ConversionError.missingReference(name)
    }

    /// The patches from upstream to a head, none without an upstream.
    func series(
        from upstream: UpstreamReference?,
        to head: ObjectID,
        packaging: Packaging
    ) async throws -> SeriesPlan {
        guard let upstream else { return .empty }
        let paths = packaging.configuration.patchPaths
        let range = try await CommitRange(from: upstream, to: head, paths: paths, in: sourceGit)
        let planner = SeriesPlanner(repository: sourceGit, range: range, paths: paths) { names in
            let ids = Dictionary(names.map { ($0, packaging.base[GitPath($0)]?.object) }) { first, _ in first
            }
            let blobs = try await distGit.blobs(ids.values.compactMap(\.self))
            return ids.compactMapValues { $0.flatMap { blobs[$0] } }
        }
        return try await planner.plan()
    }

    /// The spec files, and what source-git brings where dist-git has not the same objects.
    func contents(of packaging: Packaging) async throws -> [ObjectID: [UInt8]] {
        let brought = sharesObjects ? [] : packaging.brought
        let wanted = Set((packaging.specs + brought).filter { $0.mode != .submodule }.map(\.object))
        guard !sharesObjects else { return try await sourceGit.blobs(wanted.sorted()) }
        let known = wanted.intersection(packaging.base.values.map(\.object))
        let new = try await sourceGit.blobs(wanted.subtracting(known).sorted())
        return new.merging(try await distGit.blobs(known.sorted())) { $1 }
    }
}
