package import Git
package import GitLab

/// One write to GitLab.
///
/// Each is safe to repeat, and each leaves a state from which the next one follows.
package enum Write: Sendable, Equatable {
    /// Moves the mirror's branch, if it still stands where it was seen (`nil`: if there is none).
    case push(ObjectID, to: MirrorBranch, expecting: ObjectID?)
    /// Opens the dist-git merge request of a branch.
    case open(MirrorBranch, MirrorText)
    /// Changes a dist-git merge request.
    case edit(MergeRequest.Number, MergeRequestChanges)
    /// Posts the sticky note on the source-git merge request.
    case say(String)
    /// Edits the sticky note.
    case rephrase(Note.ID, String)
    /// Deletes a second sticky note, left by two workers at once.
    case withdraw(Note.ID)
    /// Lets the source-git merge request wait for its mirror.
    case block(MergeRequest.ID)
    /// Lets the source-git merge request wait no longer.
    case unblock(MergeRequestDependency.ID)
    /// Shows a result of CI on a source-git commit, in the project that runs the pipelines of that commit.
    case setStatus(CommitStatusDraft, on: String, in: Project.ID)
    /// Starts dist-git's CI for a mirror once more.
    case startPipeline(MergeRequest.Number)
    /// Answers a command with a note on the source-git merge request.
    case reply(String)
    /// Marks the note of a command as dealt with.
    case react(CommandNote)
}
