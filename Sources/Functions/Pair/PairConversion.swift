package import Git

/// What the conversion of a pair's source-git head came to.
package enum PairConversion: Sendable, Equatable {
    /// The mirror already holds the conversion of this head.
    case kept
    /// A dist-git commit was made, not yet pushed.
    case made(ObjectID)
    /// dist-git's branch holds the very tree that the conversion would give.
    case alreadyThere
    /// It can't be converted; the sentence says why and what to do.
    case impossible(String)
}
