package import GitLab

/// What matters of the source-git merge request.
package struct SourceMergeRequest: Sendable, Equatable {
    package let project: Project.ID
    package let number: MergeRequest.Number
    package let state: MergeRequest.State
    package let title: String
    package let description: String
    package let targetBranch: String
    /// The commit to be mirrored, full hash.
    package let head: String
    package let webURL: String
    /// Whether the forge has a licence for merge requests that wait for others.
    package let isLicensedToWait: Bool

    package init(
        project: Project.ID,
        number: MergeRequest.Number,
        state: MergeRequest.State,
        title: String,
        description: String,
        targetBranch: String,
        head: String,
        webURL: String,
        isLicensedToWait: Bool = false
    ) {
        self.project = project
        self.number = number
        self.state = state
        self.title = title
        self.description = description
        self.targetBranch = targetBranch
        self.head = head
        self.webURL = webURL
        self.isLicensedToWait = isLicensedToWait
    }

    /// Takes what matters from GitLab's answer; `nil` while GitLab still prepares the merge request and has no head for it.
    package init?(_ mergeRequest: MergeRequest) {
        guard let head = mergeRequest.head else { return nil }
        self.init(
            project: mergeRequest.targetProject,
            number: mergeRequest.number,
            state: mergeRequest.state,
            title: mergeRequest.title,
            description: mergeRequest.description,
            targetBranch: mergeRequest.targetBranch,
            head: head,
            webURL: mergeRequest.webURL,
            isLicensedToWait: mergeRequest.isOfLicensedForge
        )
    }
}
