/// A write that met what somebody else wrote; to look again tells how to go on.
enum PairCollision: Error {
    /// The branch or the merge request is not as it was seen.
    case moved
    /// GitLab does not open the mirror of that branch again.
    case cannotReopen(MirrorBranch)
}
