package import Git

/// A patch file of dist-git.
package struct PatchFile: Sendable, Equatable {
    /// At the top of dist-git.
    package let name: String
    /// One mail for each commit that has changes; nothing when none has.
    package internal(set) var text: [UInt8]
    /// The commits it was made from, oldest first.
    package let commits: [ObjectID]
    /// What the spec file is to say of it; `nil` when it lists the patch already, or is not to apply it.
    package let tag: PatchTag?
    /// Whether it is one of the patches that lead to source-git; that of an ignored commit only lies beside them.
    package let isApplied: Bool
    /// Leading folders that are taken off the paths in it: 0 or 1.
    package let stripLevel: Int
    let notation: PatchNotation

    package var path: GitPath { GitPath(name) }
}

extension PatchFile {
    /// Makes one file of commits, oldest first; name, number and comment are those of its leader.
    init(of drafts: [PatchDraft], ledBy leader: PatchDraft) {
        name = leader.name.text
        text = drafts.flatMap(\.mail)
        commits = drafts.map(\.commit.id)
        notation = leader.notes.notation
        isApplied = true
        stripLevel = leader.metadata.hasNoPrefix ? 0 : 1
        tag =
            leader.metadata.isPresent
            ? nil
            : PatchTag(name: Array(name.utf8), number: leader.metadata.number, comment: leader.notes.comment)
    }

    /// The file of a commit that is ignored: it has git's name, and the spec file says nothing of it.
    init(ofIgnored draft: PatchDraft, at position: Int) {
        name = PatchFileName(position: position, title: draft.notes.message.firstLine).text
        text = draft.mail
        commits = [draft.commit.id]
        notation = draft.notes.notation
        stripLevel = 1
        isApplied = false
        tag = nil
    }
}
