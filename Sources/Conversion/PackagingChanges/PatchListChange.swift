/// How a dist-git commit changed the list of patches.
struct PatchListChange: Sendable {
    /// Those that are no longer listed, in the order they were applied.
    let dropped: [ListedPatch]
    /// Those that are new, and those that change other things now, in the order they are applied.
    let added: [ListedPatch]
    /// Names of the new ones whose numbers are above those of all patches that source-git has before them.
    let numbered: Set<[UInt8]>

    /// Compares two lists; `isSame` tells whether two files of one name do the same to the sources.
    init(
        from before: ListedPatches,
        to after: ListedPatches,
        isSame: (ListedPatch, ListedPatch) async throws -> Bool
    ) async rethrows {
        var replaced: Set<[UInt8]> = []
        for patch in after.patches {
            if let old = before[patch.name], try await !isSame(old, patch) { replaced.insert(patch.name) }
        }
        dropped = before.patches.filter { after[$0.name] == nil || replaced.contains($0.name) }
        added = after.patches.filter { before[$0.name] == nil || replaced.contains($0.name) }
        let isNew = Set(added.map(\.name))
        var highest = after.patches.filter { !isNew.contains($0.name) }.map(\.number).max() ?? -1
        var numbered: Set<[UInt8]> = []
        for patch in added where patch.number > highest {
            numbered.insert(patch.name)
            highest = patch.number
        }
        self.numbered = numbered
    }

    var isEmpty: Bool { dropped.isEmpty && added.isEmpty }
}
