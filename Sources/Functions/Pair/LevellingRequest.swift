package import GitLab

/// How a pair is to be levelled.
package struct LevellingRequest: Sendable, Equatable {
    /// Whether to tell what it would take, and write nothing.
    package var isDryRun: Bool
    /// Whether to read also what the mirror vouches for.
    package var isThorough: Bool
    /// Whether to convert on dist-git's branch as it is now, even what was converted before.
    package var convertsAnew: Bool
    /// The command that wants a new mirror instead of the present one.
    package var recreation: Note.ID?

    package init(
        isDryRun: Bool = false,
        isThorough: Bool = false,
        convertsAnew: Bool = false,
        recreation: Note.ID? = nil
    ) {
        self.isDryRun = isDryRun
        self.isThorough = isThorough
        self.convertsAnew = convertsAnew
        self.recreation = recreation
    }
}
