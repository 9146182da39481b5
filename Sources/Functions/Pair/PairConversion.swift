package import Git

/// What the conversion of a pair's source-git head came to.
package enum PairConversion: Sendable, Equatable {
    /// The mirror already holds the conversion of this head.
    case kept
    /// A dist-git commit was made, not yet pushed; `replacing` is the source-git head before a force push.
    case made(ObjectID, replacing: String? = nil)
    /// dist-git's branch holds the very tree that the conversion would give.
    case alreadyThere
    /// dist-git has commits that source-git lacks; to convert would take them back.
    case behind([DistGitCommit])
    /// It can't be converted; the sentence says why and what to do.
    case impossible(String)
}
