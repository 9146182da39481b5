/// A commit to be made.
package struct NewCommit: Sendable, Equatable {
    /// What a new commit follows on.
    package enum Parent: Sendable, Equatable {
        /// A commit of the repository.
        case existing(ObjectID)
        /// A commit that is made at the same time: its index in the list.
        case new(Int)
    }

    package var parents: [Parent]
    package var author: Signature
    package var committer: Signature
    package var message: [UInt8]
    /// The name of the message's encoding; `nil` for UTF-8.
    package var encoding: String?
    package var tree: NewTree

    package init(
        following parents: [Parent],
        author: Signature,
        committer: Signature,
        message: [UInt8],
        encoding: String? = nil,
        tree: NewTree
    ) {
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = message
        self.encoding = encoding
        self.tree = tree
    }

    /// A commit whose parents are all there already.
    package init(
        parents: [ObjectID],
        author: Signature,
        committer: Signature,
        message: [UInt8],
        encoding: String? = nil,
        tree: NewTree
    ) {
        self.init(
            following: parents.map(Parent.existing),
            author: author,
            committer: committer,
            message: message,
            encoding: encoding,
            tree: tree
        )
    }
}
