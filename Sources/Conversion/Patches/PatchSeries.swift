import Git

/// The patch files that lead from upstream to source-git's head.
struct PatchSeries: Sendable {
    /// In the order they are applied; behind them those of ignored commits.
    var files: [PatchFile]
    let ignored: IgnoredCommits
    /// Whether the patches are known to apply and to give the head's tree, without trying.
    var isCertain: Bool
}

extension PatchSeries {
    /// Groups the drafts of a reading into files.
    ///
    /// - Throws: `ConversionError` when names clash or cannot be used.
    init(_ drafts: [PatchDraft], of reading: SeriesReading) throws(ConversionError) {
        let standing = drafts.standing
        let wanted = standing.filter(\.givesPatch)
        for draft in wanted { try draft.checkName() }
        var files: [PatchFile] = []
        for squash in Squash.groups(of: wanted) { files.append(try squash.file()) }
        ignored = IgnoredCommits(among: standing, from: wanted.first)
        files += ignored.files
        try Self.checkDistinct(files)
        self.files = files
        isCertain = reading.isExact && ignored.isEmpty && standing.count == drafts.count
    }

    private static func checkDistinct(_ files: [PatchFile]) throws(ConversionError) {
        var first: [String: PatchFile] = [:]
        for file in files {
            if let other = first.updateValue(file, forKey: file.name) {
                throw .repeatedPatchName(file.name, commits: [other.commits[0], file.commits[0]])
            }
        }
    }
}

extension PatchDraft {
    fileprivate var givesPatch: Bool { !metadata.isIgnored && (position != nil || metadata.isPresent) }

    /// - Throws: `ConversionError` when the commit gives its patch no name that it could have.
    fileprivate func checkName() throws(ConversionError) {
        if position == nil, metadata.name == nil {
            throw .metadata(
                commit.id,
                "it changes nothing and names no patch, so the spec file cannot list its patch"
            )
        }
        if let flaw = name.flaw { throw .patchName(name.text, commit: commit.id, flaw) }
    }
}
