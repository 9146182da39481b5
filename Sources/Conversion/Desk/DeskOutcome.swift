package import Git

/// What came of an update at the desk.
package enum DeskOutcome: Sendable, Equatable {
    /// dist-git has all of it already; its path.
    case level(String)
    /// The commit that dist-git's branch is at, and what somebody should know.
    case committed(ObjectID, notices: [String])
    /// The files that were written, removed ones included, and what somebody should know.
    case written([GitPath], notices: [String])
    /// The commit there would be as a mail with its diff, and what somebody should know.
    case planned([UInt8], notices: [String])
}
