import Git

/// dist-git's spec file, made from source-git's.
struct SpecFileMerge {
    /// dist-git's at the base; `nil` when it has none.
    let base: SpecFile?
    /// The result, before any patch is listed.
    let merged: SpecFile
    let mode: FileMode

    /// - Parameters:
    ///   - packager: Who signs a changelog entry.
    ///   - seconds: When, since 1970.
    /// - Throws: `ConversionError.noSpecFile`, or `.specFile` when an entry is due and cannot be made.
    init(
        _ packaging: Packaging,
        contents: [ObjectID: [UInt8]],
        packager: String,
        seconds: Int64
    ) throws(ConversionError) {
        guard let side = packaging.spec, let bytes = contents[side.object] else {
            throw .noSpecFile(packaging.configuration.distGitSpecPath)
        }
        let spec = SpecFile(bytes)
        base = packaging.baseSpec.flatMap { contents[$0.object] }.map(SpecFile.init)
        mode = side.mode
        guard !packaging.configuration.syncsChangelog, let base else {
            merged = spec
            return
        }
        do throws(SpecFileError) {
            merged = try spec.keepingChangelog(
                of: base,
                packager: packager,
                on: ChangelogDay(seconds: seconds)
            )
        } catch {
            throw .specFile(error)
        }
    }

    /// The result with patches in it.
    func listing(_ patches: [PatchFile], digits: Int) throws(ConversionError) -> SpecFile {
        var spec = merged
        do throws(SpecFileError) {
            try spec.add(patches.compactMap(\.tag), digits: digits, asIn: base)
        } catch {
            throw .specFile(error)
        }
        return spec
    }

    /// The names of the patches that dist-git's spec file lists at the base.
    var listed: Set<[UInt8]> { Set(base?.patches.compactMap(\.name) ?? []) }

    /// Refuses a result that could not be built, as far as the spec file's text tells.
    ///
    /// - Throws: `ConversionError.unreadableSpecFile`, `.wrongStripLevel`.
    func check(_ patches: [PatchFile], at path: GitPath) throws(ConversionError) {
        if let flaw = merged.flaw { throw .unreadableSpecFile(path, line: flaw.line, flaw.reason) }
        guard let expected = commonStripLevel else { return }
        // packit acted on the old notation, so there may be spec files that cope with it.
        let odd = patches.first {
            $0.stripLevel != expected && $0.tag != nil && ($0.stripLevel == 1 || $0.notation == .trailers)
        }
        if let odd { throw .wrongStripLevel(patch: odd.name, commit: odd.commits[0], expected: expected) }
    }

    /// The folders that `%autosetup` or `%autopatch` take off the paths of all patches, 0 or 1; `nil` when they do not say.
    private var commonStripLevel: Int? {
        let prep = merged.prep
        let appliesAll = prep.usesAutosetup && !prep.leavesPatches || prep.usesAutopatch
        return prep.stripLevel.flatMap { appliesAll && (0...1).contains($0) ? $0 : nil }
    }
}
