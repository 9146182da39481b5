/// What a push did.
package enum PushResult: Sendable, Equatable {
    /// The reference leads where it was to lead now.
    case moved
    /// It did already.
    case upToDate
}
