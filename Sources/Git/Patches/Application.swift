/// What came of applying patches.
package enum Application: Sendable, Equatable {
    /// All of them apply; this is the tree then.
    case applied(tree: ObjectID)
    /// The patch of this index does not apply; the message is git's.
    case refused(patch: Int, message: String)
}
