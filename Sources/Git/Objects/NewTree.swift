/// A tree to be made: what it starts from, and what is different.
package struct NewTree: Sendable, Equatable {
    /// What the tree starts from.
    package enum Base: Sendable, Equatable {
        /// Nothing.
        case empty
        /// An existing tree.
        case tree(ObjectID)
        /// The tree of the new commit's first parent.
        case firstParent
    }

    /// What happens at a path.
    package enum Change: Sendable, Equatable {
        /// The file is removed, or the folder with all that is in it; it need not be there.
        case remove
        /// An object of the repository takes the path: a blob, a submodule's commit, or a whole tree.
        case keep(FileMode, ObjectID)
        /// A file or symlink of these bytes takes the path.
        case write(FileMode, [UInt8])
    }

    package var base: Base
    /// Removals come first, whatever the order.
    package var changes: [GitPath: Change]

    package init(base: Base, changes: [GitPath: Change] = [:]) {
        self.base = base
        self.changes = changes
    }

    /// A tree that starts from an existing one; `nil` from nothing.
    package init(base: ObjectID?, changes: [GitPath: Change] = [:]) {
        self.init(base: base.map(Base.tree) ?? .empty, changes: changes)
    }
}
