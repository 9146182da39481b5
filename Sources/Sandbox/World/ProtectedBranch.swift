/// Who may push and merge to the branches a name or wildcard stands for.
///
/// Source: <https://docs.gitlab.com/api/protected_branches/>
package struct ProtectedBranch: Sendable, Equatable {
    /// A branch name, or a pattern with `*`.
    package var name: String
    /// The least role that may push; `nil`: nobody.
    package var push: Role?
    /// The least role that may merge; `nil`: nobody.
    package var merge: Role?
    package var allowsForcePush: Bool

    package init(
        name: String,
        push: Role? = .maintainer,
        merge: Role? = .maintainer,
        allowsForcePush: Bool = false
    ) {
        self.name = name
        self.push = push
        self.merge = merge
        self.allowsForcePush = allowsForcePush
    }

    func covers(_ branch: String) -> Bool {
        Wildcard(name).matches(branch)
    }
}
