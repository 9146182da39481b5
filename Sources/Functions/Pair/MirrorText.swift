package import GitLab
import Runtime

/// What a dist-git merge request says: made from its source-git merge request, so that comparing shows what to write.
package struct MirrorText: Sendable, Equatable {
    package let title: String
    package let description: String
    package let targetBranch: String

    package init(title: String, description: String, targetBranch: String) {
        self.title = title
        self.description = description
        self.targetBranch = targetBranch
    }

    /// The text for the mirror of a source-git merge request.
    package init(of source: SourceMergeRequest, in pair: Pair, targetBranch: String, markerLine: String) {
        let words = MirrorWords(source: source, pair: pair, targetBranch: targetBranch)
        title = words.title
        description = [words.introduction, words.whatIsLeft, words.quotation, markerLine]
            .compactMap(\.self).joined(separator: "\n\n")
        self.targetBranch = targetBranch
    }

    /// What has to change on a merge request so that it says this.
    package func changes(from present: Mirror) -> MergeRequestChanges {
        MergeRequestChanges(
            title: present.title == title ? nil : title,
            description: present.description == description ? nil : description,
            targetBranch: present.targetBranch == targetBranch ? nil : targetBranch
        )
    }
}
