import Git

/// The patch files that lead from upstream to source-git's head.
struct PatchSeries: Sendable {
    /// In the order they are applied.
    var files: [PatchFile]
    /// Commits without a patch since they say so.
    let ignored: [ObjectID]
    /// Whether the patches are known to apply and to give the head's tree, without trying.
    var isCertain: Bool
}

extension PatchSeries {
    /// Groups the drafts of a reading into files.
    ///
    /// - Throws: `ConversionError` when names clash or cannot be used.
    init(_ drafts: [PatchDraft], of reading: SeriesReading) throws(ConversionError) {
        let standing = drafts.standing
        let wanted = standing.filter { !$0.metadata.isIgnored && ($0.position != nil || $0.metadata.isPresent) }
        for draft in wanted {
            if draft.position == nil, draft.metadata.name == nil {
                throw .metadata(
                    draft.commit.id,
                    "it changes nothing and names no patch, so the spec file cannot list its patch"
                )
            }
            if let flaw = draft.name.flaw { throw .patchName(draft.name.text, commit: draft.commit.id, flaw) }
        }
        var files: [PatchFile] = []
        for squash in Squash.groups(of: wanted) { files.append(try squash.file()) }
        try Self.checkDistinct(files)
        self.files = files
        ignored = drafts.filter { $0.metadata.isIgnored && $0.position != nil }.map(\.commit.id)
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
