/// Which commits of a history are wanted, and in which order.
package struct CommitQuery: Sendable, Equatable {
    package enum Order: Sendable, Equatable {
        /// By commit date, as `git log` shows them.
        case newestFirst
        /// The reverse of `newestFirst`, as `git format-patch` numbers them.
        case oldestFirst
        /// Every commit after its parents, side branches in one piece.
        case parentsFirst
    }

    /// Where the walk through the history starts.
    package var include: [ObjectID]
    /// Commits that are left out with all their ancestors.
    package var exclude: [ObjectID]
    package var order: Order
    /// Whether commits with several parents are wanted.
    package var merges: Bool
    /// Whether only descendants of the excluded commits are wanted.
    package var ancestryPath: Bool
    /// Whether only the first parent of each commit is followed.
    package var firstParent: Bool
    /// When not empty, commits that change none of these paths are left out, and git simplifies the history.
    package var paths: [Pathspec]
    /// When set, commits are wanted only when a line of their message begins with this and goes on.
    package var messageLinePrefix: String?
    /// How many commits are wanted at most, counted from the newest; `nil` for all.
    package var limit: Int?

    package init(
        include: [ObjectID],
        exclude: [ObjectID] = [],
        order: Order = .newestFirst,
        merges: Bool = true,
        ancestryPath: Bool = false,
        firstParent: Bool = false,
        paths: [Pathspec] = [],
        messageLinePrefix: String? = nil,
        limit: Int? = nil
    ) {
        self.include = include
        self.exclude = exclude
        self.order = order
        self.merges = merges
        self.ancestryPath = ancestryPath
        self.firstParent = firstParent
        self.paths = paths
        self.messageLinePrefix = messageLinePrefix
        self.limit = limit
    }
}
