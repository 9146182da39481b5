/// A name in a repository, and what it leads to.
package struct Reference: Sendable, Equatable {
    /// The full name, such as `refs/heads/main`.
    package let name: String
    /// What it leads to: a commit, or the object of an annotated tag.
    package let object: ObjectID
    /// What an annotated tag leads to in the end; `object` for all else.
    package let peeled: ObjectID

    package init(name: String, object: ObjectID, peeled: ObjectID) {
        self.name = name
        self.object = object
        self.peeled = peeled
    }
}
