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
    /// Changes the dist-git merge request.
    case edit(MergeRequest.Number, MergeRequestChanges)
    /// Posts the sticky note on the source-git merge request.
    case say(String)
    /// Edits the sticky note.
    case rephrase(Note.ID, String)
    /// Deletes a second sticky note, left by two workers at once.
    case withdraw(Note.ID)
}
