package import Git
package import GitLab

/// One write to source-git's project.
///
/// Each is safe to repeat, and each leaves a state from which the next one follows.
package enum CarryWrite: Sendable, Equatable {
    /// Moves the branch that carries, if it still stands where it was seen (`nil`: if there is none).
    case push(ObjectID, to: CarryBranch, expecting: ObjectID?)
    /// Opens the merge request of the branch, with this description.
    case open(CarryBranch, String)
    /// Changes the merge request.
    case edit(MergeRequest.Number, MergeRequestChanges)
    /// Creates the issue, with this description.
    case report(String)
    /// Changes an issue.
    case rephrase(Issue.Number, IssueChanges)
    /// Removes the branch, if it still stands where it was seen.
    case remove(CarryBranch, expecting: ObjectID)
}
