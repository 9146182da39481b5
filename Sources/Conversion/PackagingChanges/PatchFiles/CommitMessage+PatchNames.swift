extension Trailer {
    /// In source-git: the name of a patch that ends with a commit.
    ///
    /// Neither that commit nor those before it give dist-git a patch of the name.
    package static let dropPatch = "Drop-patch"
}

extension CommitMessage {
    /// The names of the patches that end with the commit.
    var droppedPatches: [String] {
        TrailerBlock(of: self).trailers.filter { $0.isNamed(Trailer.dropPatch) }.map(\.value)
    }

    /// Whether the commit gives its patch that name: it says so, or its title does behind any number.
    func names(patch name: String) -> Bool {
        if let stated = statedPatchName { return stated == name }
        let title = PatchFileName(position: 1, title: firstLine).text.dropFirst(4)
        return name.prefix(4).allSatisfy(\.isNumber) && name.dropFirst(4) == title
    }

    private var statedPatchName: String? {
        // Metadata that cannot be read names nothing; who converts the commit is told of it.
        (try? PatchMetadata(trailersOf: self))?.name ?? (try? PatchMetadata(legacyOf: self))?.name
    }
}

extension [PatchDraft] {
    /// Those whose patches no later commit drops, and that drop none themselves.
    var standing: [PatchDraft] {
        reduce(into: []) { standing, draft in
            let dropped = draft.notes.message.droppedPatches
            guard !dropped.isEmpty else { return standing.append(draft) }
            standing.removeAll { earlier in
                dropped.contains { earlier.name.text == $0 || earlier.notes.message.names(patch: $0) }
            }
        }
    }
}
