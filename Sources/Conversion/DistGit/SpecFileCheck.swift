import Git

/// Whether a spec file and its patches could be built together, as far as their text tells.
struct SpecFileCheck {
    /// With all patches listed.
    let spec: SpecFile
    let patches: [PatchFile]
    /// Where people find the spec file.
    let path: GitPath

    private let prep: PrepSteps
    /// The numbers of the patches that the spec file lists, by their names.
    private let numbers: [[UInt8]: Int]

    init(_ spec: SpecFile, listing patches: [PatchFile], path: GitPath) {
        self.spec = spec
        self.patches = patches
        self.path = path
        prep = spec.prep
        numbers = Dictionary(spec.patches.map { ($0.name ?? $0.value, $0.number) }) { first, _ in first }
    }

    /// Refuses what rpm would refuse.
    ///
    /// - Throws: `ConversionError.unreadableSpecFile`, `.unlistedPatch`, `.wrongStripLevel`.
    func run() throws(ConversionError) {
        if let flaw = spec.flaw { throw .unreadableSpecFile(path, line: flaw.line, flaw.reason) }
        let listed = Set(spec.patches.map(\.number))
        if let number = prep.patchNumbers.first(where: { !listed.contains($0) }), !spec.listsElsewhere {
            throw .unlistedPatch(number, in: path)
        }
        for patch in patches { try checkStripLevel(of: patch) }
    }

    /// Patches that a `%prep` which applies patches one by one leaves out.
    var notices: [String] {
        guard !prep.patchNumbers.isEmpty, !prep.usesAutosetup || prep.leavesPatches, !prep.usesAutopatch
        else { return [] }
        return patches.filter { number(of: $0).map { !prep.patchNumbers.contains($0) } ?? false }
            .map { "%prep of \(path) applies patches one by one, and \($0.name) not" }
    }

    private func checkStripLevel(of patch: PatchFile) throws(ConversionError) {
        guard let number = number(of: patch), let level = prep.stripLevel(ofPatch: number),
            (0...1).contains(level)
        else { return }
        // packit made patches without prefixes for the old notation only, so there may be spec files that cope with it.
        guard level != patch.stripLevel, level == 0 || patch.notation == .trailers else { return }
        throw .wrongStripLevel(patch: patch.name, commit: patch.commits[0], expected: level)
    }

    private func number(of patch: PatchFile) -> Int? {
        numbers[patch.path.bytes]
    }
}

extension SpecFile {
    /// Whether tags may come from elsewhere than the spec file's own lines.
    fileprivate var listsElsewhere: Bool {
        preamble.body.contains { line in
            ["%{lua:", "%include", "%{load:"].contains { text[line].contains($0.utf8) }
        }
    }
}
