import Git

/// Commits that make one patch file.
struct Squash {
    /// Oldest first.
    private let drafts: [PatchDraft]
    /// The one whose name, number and comment the file gets.
    private let leader: PatchDraft

    /// - Throws: `ConversionError.metadata` when only some of the commits have No-prefix.
    func file() throws(ConversionError) -> PatchFile {
        let file = PatchFile(of: drafts, ledBy: leader)
        guard let odd = drafts.first(where: { $0.metadata.hasNoPrefix != leader.metadata.hasNoPrefix }) else {
            return file
        }
        throw .metadata(
            odd.commit.id,
            "it shares the patch \(file.name) with \(leader.commit.id.short), and only one of them has No-prefix"
        )
    }
}

extension Squash {
    /// Groups commits, oldest first: one each, unless they say that some belong together.
    static func groups(of drafts: [PatchDraft]) -> [Squash] {
        guard let newest = drafts.lastIndex(where: \.metadata.startsSquash) else { return byName(drafts) }
        return byMark(drafts, newest: newest)
    }

    /// Neighbours of the same name are one file.
    private static func byName(_ drafts: [PatchDraft]) -> [Squash] {
        let names = drafts.map(\.name)
        let starts = drafts.indices.filter { $0 == 0 || names[$0 - 1] != names[$0] }
        return zip(starts, starts.dropFirst() + [drafts.count]).map { start, end in
            Squash(drafts: Array(drafts[start..<end]), leader: drafts[start])
        }
    }

    /// The old way: a commit that says something takes the older ones below it that say nothing,
    /// and the newest marked one all that are newer.
    private static func byMark(_ drafts: [PatchDraft], newest: Int) -> [Squash] {
        let leaders = drafts[..<newest].indices.filter { drafts[$0].leadsSquash } + [newest]
        let ends = leaders.dropLast().map { $0 + 1 } + [drafts.count]
        return zip([0] + ends.dropLast(), zip(leaders, ends)).map { start, group in
            Squash(drafts: Array(drafts[start..<group.1]), leader: drafts[group.0])
        }
    }
}

extension PatchDraft {
    fileprivate var leadsSquash: Bool {
        metadata.startsSquash || metadata.isPresent || metadata.isStated
    }
}
