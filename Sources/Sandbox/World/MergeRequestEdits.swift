/// What may be changed of a merge request at any time; `nil` leaves a property alone.
struct MergeRequestEdits: Sendable {
    var title: String?
    var description: String?
    var targetBranch: String?
    var labels: [String]?
    var assignees: [World.User.ID]?
    var reviewers: [World.User.ID]?
    var squashes: Bool?
    var removesSourceBranch: Bool?
    var allowsCollaboration: Bool?
    var isDiscussionLocked: Bool?
}

extension MergeRequestEdits {
    func apply(to mergeRequest: inout World.MergeRequest) {
        mergeRequest.title = title ?? mergeRequest.title
        mergeRequest.description = description ?? mergeRequest.description
        mergeRequest.targetBranch = targetBranch ?? mergeRequest.targetBranch
        mergeRequest.labels = labels ?? mergeRequest.labels
        mergeRequest.assignees = assignees ?? mergeRequest.assignees
        mergeRequest.reviewers = reviewers ?? mergeRequest.reviewers
        mergeRequest.squashes = squashes ?? mergeRequest.squashes
        mergeRequest.removesSourceBranch = removesSourceBranch ?? mergeRequest.removesSourceBranch
        mergeRequest.allowsCollaboration = allowsCollaboration ?? mergeRequest.allowsCollaboration
        mergeRequest.isDiscussionLocked = isDiscussionLocked ?? mergeRequest.isDiscussionLocked
    }
}
