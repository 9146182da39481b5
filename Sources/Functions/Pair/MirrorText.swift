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
    ///
    package init(of source: SourceMergeRequest, in pair: Pair, targetBranch: String, markerLine: String) {
        title = source.title(under: pair.projects.mapping.options.draft)
        let isMerged = source.state == .merged
        description = """
            This merge request brings \(pair)+s to dist-git, as patches and a spec file: \(source.webURL)

            Please discuss the change there. sluice keeps this merge request level with it; commits pushed here are replaced.

            \(isMerged ? "**It is merged in source-git:** merge this one as well, or the change never gets to dist-git.\n" : "")
            \(ForeignText(source.description).quoted())

            \(markerLine)
            """
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

extension SourceMergeRequest {
    /// The title of a mirror: `Draft:` in front makes a draft of it.
    fileprivate func title(under policy: MappingOptions.DraftPolicy) -> String {
        let ready = DraftTitle(title).withoutMark
        return switch policy {
        case .follow: title
        case .always: "Draft: \(ready)"
        case .never: ready
        }
    }
}
