/// One entry of a tree.
package struct TreeEntry: Sendable, Equatable {
    package let mode: FileMode
    package let object: ObjectID
    /// Relative to the tree that was listed.
    package let path: GitPath

    package init(mode: FileMode, object: ObjectID, path: GitPath) {
        self.mode = mode
        self.object = object
        self.path = path
    }
}
