/// A pair of projects that a mapping joins, with everything configured for it.
package struct MappedProjects: Sendable, Equatable {
    /// The path of the source-git project.
    package let sourceGit: String
    /// The path of the dist-git project.
    package let distGit: String
    /// The path of the project that mirror branches are pushed to: the dist-git project or a fork of it.
    package let pushTo: String
    package let mapping: Mapping
    package let forge: Forge
    package let identity: Identity

    /// The dist-git branch that belongs to a source-git branch; `nil` when the mapping names none.
    package func distGitBranch(for branch: String) -> String? { mapping.branches.distGit(of: branch) }

    /// The source-git branch that belongs to a dist-git branch; `nil` when the mapping names none.
    package func sourceGitBranch(for branch: String) -> String? { mapping.branches.sourceGit(of: branch) }
}
