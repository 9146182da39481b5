import Git

/// dist-git's spec file, made from source-git's.
struct SpecFileMerge {
    /// dist-git's at the base; `nil` when it has none.
    let base: SpecFile?
    /// The result, before any patch is listed.
    let merged: SpecFile
    let mode: FileMode

    /// Merges source-git's spec file into dist-git's; a changelog entry is the packager's, at `seconds` since 1970.
    ///
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
}
