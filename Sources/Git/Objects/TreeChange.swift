/// What differs at one path between two trees.
package struct TreeChange: Sendable, Equatable {
    /// The file on one side.
    package struct Side: Sendable, Equatable {
        package let mode: FileMode
        package let object: ObjectID

        package init(mode: FileMode, object: ObjectID) {
            self.mode = mode
            self.object = object
        }
    }

    /// `nil` when the path is new.
    package let old: Side?
    /// `nil` when the path is gone.
    package let new: Side?
    /// The path on the new side; that on the old side when it is gone.
    package let path: GitPath
    /// Where a renamed file was; `nil` when it was not renamed, or renames were not looked for.
    package let previousPath: GitPath?

    package init(old: Side?, new: Side?, path: GitPath, previousPath: GitPath? = nil) {
        self.old = old
        self.new = new
        self.path = path
        self.previousPath = previousPath
    }
}
