/// What came of carrying commits at the desk.
package enum CarryingOutcome: Sendable, Equatable {
    /// source-git has all of it already.
    case level
    /// The commits that source-git's branch has got.
    case carried(SourceGitUpdate)
    /// The commits there would be, and those that change something as mails with their diffs.
    case planned(SourceGitUpdate, mails: [UInt8])
}
