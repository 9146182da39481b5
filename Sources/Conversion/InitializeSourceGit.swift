package import Git

/// Makes a source-git repository of an upstream release and the packaging in dist-git.
///
/// The first commit brings `.distro`; then follows a commit for each patch that `%prep` applies, or for each mail in
/// it, with its author, date and message. Nothing is unpacked, built or run. Objects are written to source-git's
/// repository; no reference is moved, so nothing has happened when an error is thrown.
package struct InitializeSourceGit: Sendable {
    let distGit: Repository
    let sourceGit: Repository

    package init(distGit: Repository, sourceGit: Repository) {
        self.distGit = distGit
        self.sourceGit = sourceGit
    }

    /// Makes the commits, to follow on the upstream release.
    ///
    /// - Throws: `InitializationError`, `GitError`.
    package func plan(_ request: InitializationRequest) async throws -> SourceGitUpdate {
        let origin = try await distGit.commit(request.distGit)
        let tree = DistGitTree(try await distGit.tree(origin.id, recursive: true))
        let packaging = try await NewPackaging(tree, package: request.packageName, in: distGit)

        var series = DraftSeries(onto: try await sourceGit.commit(request.upstream.commit))
        series.append(
            CommitDraft(
                author: request.person,
                message: CommitMessage("Initialize as a source-git repository".utf8),
                origin: origin,
                tree: try await firstTree(request, packaging, onto: series.tree)
            )
        )
        try await append(packaging.patches, of: origin, request, to: &series)
        return try await series.write(to: sourceGit, by: .person(request.person))
    }

    private func append(
        _ patches: ListedPatches,
        of origin: Commit,
        _ request: InitializationRequest,
        to series: inout DraftSeries
    ) async throws {
        let distGit = distGit
        let commits = PatchCommits(
            distGit: distGit,
            sourceGit: sourceGit,
            author: { patch in
                try await distGit.author(of: patch, in: origin)
            },
            origin: origin
        )
        do {
            for patch in patches.patches { try await commits.append(patch, isNumbered: true, to: &series) }
        } catch let failure as PatchFailure {
            throw InitializationError.patch(failure, upstream: request.upstream.name)
        }
    }
}

extension InitializeSourceGit {
    /// Upstream's files and `.distro`.
    private func firstTree(
        _ request: InitializationRequest,
        _ packaging: NewPackaging,
        onto tree: ObjectID
    ) async throws -> ObjectID {
        let folder = SourceGitConfiguration.folder
        guard try await sourceGit.entry(folder, in: tree) == nil else {
            throw InitializationError.alreadySourceGit(folder.description)
        }
        var files = try await packaging.files(in: distGit)
        files[folder.appending(".gitignore")] = FileContent(
            mode: .file,
            bytes: Array(Self.ignoreNothing.utf8)
        )
        let configuration = try await configuration(request, packaging)
        files[SourceGitConfiguration.path] = FileContent(mode: .file, bytes: Array(configuration.text.utf8))
        return try await sourceGit.writeTree(
            NewTree(base: tree, changes: files.mapValues { .write($0.mode, $0.bytes) })
        )
    }

    private static let ignoreNothing = "# Reset gitignore rules\n!*\n"

    private func configuration(
        _ request: InitializationRequest,
        _ packaging: NewPackaging
    ) async throws -> InitialConfiguration {
        InitialConfiguration(
            upstreamURL: request.upstreamURL,
            upstreamReference: request.upstream.name,
            packageName: request.packageName,
            patchIDDigits: packaging.patchIDDigits,
            sources: try await archives(request, packaging)
        )
    }

    private func archives(
        _ request: InitializationRequest,
        _ packaging: NewPackaging
    ) async throws -> [InitialConfiguration.Archive] {
        guard let sources = packaging.tree[PackagingPaths.sources] else { return [] }
        let entries = try LookasideEntry.entries(in: await distGit.blob(sources.object))
        guard !entries.isEmpty else { return [] }
        guard let cache = request.lookasideCache else {
            throw InitializationError.unknownLookasideCache(tool: request.tool)
        }
        return entries.map { entry in
            InitialConfiguration.Archive(
                path: entry.file,
                url: cache.address(of: entry, package: request.packageName)
            )
        }
    }
}

extension Repository {
    /// Who brought a patch file to dist-git, and when.
    fileprivate func author(of patch: ListedPatch, in head: Commit) async throws -> Signature {
        let query = CommitQuery(
            include: [head.id],
            order: .oldestFirst,
            paths: [.including(GitPath(patch.name))]
        )
        return try await commits(query).first?.writer ?? head.writer
    }
}
