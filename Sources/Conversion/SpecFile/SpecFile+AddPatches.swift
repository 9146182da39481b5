extension SpecFile {
    /// Lists patches that are not listed yet, in the order of the series; no other byte changes.
    ///
    /// A patch is listed when a tag's value, or the file name at its end, is the patch's name.
    ///
    /// - Parameters:
    ///   - patches: the whole series.
    ///   - digits: how many digits the number of the first tag gets when no other patch shows it
    ///     (`patch_generation_patch_id_digits`); 0 leaves numbers out.
    ///   - previous: dist-git's spec file as it is. Patches that it lists go back to their places in it,
    ///     with their spelling, and with their comments unless the commits state others.
    /// - Throws: `SpecFileError.numberTooLow`, `noNumberLeft` and `unwritableName`; nothing is changed then.
    package mutating func add(
        _ patches: [PatchTag],
        digits: Int,
        asIn previous: SpecFile? = nil
    ) throws(SpecFileError) {
        let missing = try missing(of: patches)
        guard !missing.isEmpty else { return }
        let digits = min(max(digits, 0), 64)
        if let previous, !previous.patches.isEmpty {
            let restoration = PatchRestoration(of: missing, to: self, from: previous)
            if let restored = try restoration.result(digits: digits) {
                self = restored
                return
            }
        }
        self = try adding(missing, digits: digits)
    }

    /// The patches that are not listed, each name once.
    private func missing(of patches: [PatchTag]) throws(SpecFileError) -> [PatchTag] {
        var known = Set(self.patches.flatMap { [$0.value, $0.key] })
        var missing: [PatchTag] = []
        for patch in patches where known.insert(patch.name).inserted {
            guard Self.isWritable(patch.name) else {
                throw .unwritableName(String(decoding: patch.name, as: UTF8.self))
            }
            missing.append(patch)
        }
        return missing
    }

    private func adding(_ patches: [PatchTag], digits: Int) throws(SpecFileError) -> SpecFile {
        let anchor = PatchAnchor(in: self, following: self.patches, digits: digits)
        var numbers = PatchNumbers(after: self.patches, counting: countedNumber(at: anchor))
        var writer = PatchWriter(at: anchor, in: self)
        for patch in patches {
            writer.write(patch, number: try numbers.next(for: patch))
        }
        return SpecFile(text.inserting([anchor.line: writer.lines]))
    }

    /// The number that rpm counts for a tag without one at that place; `nil` when tags there are numbered.
    private func countedNumber(at anchor: PatchAnchor) -> Int? {
        guard case .tag(_, digits: 0) = anchor.style else { return nil }
        let tag = patches.last { $0.tag != nil && $0.lines.lowerBound < anchor.line }
        return FileListing.number(after: tag)
    }

    /// Whether a name stands in one line and means itself.
    ///
    /// No `%`, not even doubled: `%prep` expands the value again, so `%%(command)` would run there.
    private static func isWritable(_ name: [UInt8]) -> Bool {
        !name.isEmpty && name.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "%") }
            && name.first != UInt8(ascii: " ") && name.last != UInt8(ascii: " ")
    }
}
