/// A commit status to be set.
package struct CommitStatusDraft: Sendable, Equatable {
    /// GitLab refuses longer descriptions.
    package static let descriptionLimit = 255

    package var state: CommitStatus.State
    package var name: String
    /// The branch; it narrows down which pipeline takes the status.
    package var ref: String?
    /// The pipeline that takes the status; `nil` leaves it to GitLab.
    package var pipeline: Pipeline.ID?
    /// At most 255 characters.
    package var targetURL: String?
    /// Cut to the limit when it is sent.
    package var description: String?

    package init(
        _ state: CommitStatus.State,
        name: String,
        ref: String? = nil,
        pipeline: Pipeline.ID? = nil,
        targetURL: String? = nil,
        description: String? = nil
    ) {
        self.state = state
        self.name = name
        self.ref = ref
        self.pipeline = pipeline
        self.targetURL = targetURL
        self.description = description
    }
}
