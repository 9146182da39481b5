package import Git

/// Plans what dist-git becomes from a commit of source-git.
///
/// Nothing is written, no branch is moved. The plan is a function of two commits, the configuration and the
/// packager: the same everywhere. Both repositories may be one.
package struct UpdateDistGit: Sendable {
    let sourceGit: Repository
    let distGit: Repository

    package init(sourceGit: Repository, distGit: Repository) {
        self.sourceGit = sourceGit
        self.distGit = distGit
    }

    /// Plans the files of dist-git on top of the commit `base`, made from source-git's commit `head`.
    ///
    /// Patches start from `upstream`; `nil` looks up the configuration's reference in source-git. The packager,
    /// `Name <address>`, signs a changelog entry, if one is due.
    /// - Throws: `ConversionError` with the commit at fault, `GitError`.
    package func plan(
        head: ObjectID,
        base: ObjectID,
        configuration: PackageConfiguration,
        upstream: ObjectID? = nil,
        packager: String
    ) async throws -> DistGitUpdate {
        let (head, base) = (try await sourceGit.commit(head), try await distGit.commit(base))
        let packaging = try await Packaging(configuration, head: head.id, base: base.id, of: self)
        let start = try await self.upstream(of: configuration, given: upstream)
        let plan = try await series(from: start, to: head.id, packaging: packaging)

        let contents = try await contents(of: packaging)
        let spec = try SpecFileMerge(
            packaging,
            contents: contents,
            packager: packager,
            seconds: head.committer.seconds
        )
        if start == nil { try packaging.checkPatchesStay(listed: spec.listed) }

        var draft = DistGitDraft(packaging)
        try draft.checkPlaces(
            of: plan.files,
            listed: spec.listed,
            reserved: [configuration.distGitSpecPath, "sources"]
        )
        for patch in plan.files {
            draft.put(patch.text, mode: .file, at: patch.path, earlier: plan.earlier[patch.name])
        }
        let listing = try spec.listing(plan.files, digits: configuration.patchIDDigits)
        let check = SpecFileCheck(listing, listing: plan.files, path: configuration.specFilePath)
        try check.run()
        draft.put(
            listing.bytes,
            mode: spec.mode,
            at: configuration.distGitSpecPath,
            earlier: spec.base?.bytes
        )

        return DistGitUpdate(
            head: head,
            base: base,
            tree: try draft.tree(over: base.tree, contents: sharesObjects ? nil : contents),
            patches: plan.files,
            notices: packaging.notices(withoutPatches: start == nil) + plan.notices + check.notices
        )
    }
}
