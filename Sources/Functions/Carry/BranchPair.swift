package import Runtime

/// A branch of dist-git, and the branch of source-git that belongs to it.
package struct BranchPair: Sendable, Equatable {
    package let projects: MappedProjects
    package let distGitBranch: String
    package let sourceGitBranch: String

    package init(_ distGitBranch: String, _ sourceGitBranch: String, in projects: MappedProjects) {
        self.projects = projects
        self.distGitBranch = distGitBranch
        self.sourceGitBranch = sourceGitBranch
    }
}

extension BranchPair {
    /// The path of the source-git project.
    var sourceGit: String { projects.sourceGit }
    /// The path of the dist-git project.
    var distGit: String { projects.distGit }
    /// The branch of source-git that carries what dist-git has.
    var branch: CarryBranch { CarryBranch(of: distGitBranch) }
}

extension BranchPair: CustomStringConvertible {
    /// What is brought: `rpms/hello, branch c10s`.
    package var description: String { "\(distGit), branch \(distGitBranch)" }
}

/// Where both branches stand, as full hashes.
package struct BranchHeads: Sendable, Equatable {
    package let distGit: String
    package let sourceGit: String

    package init(distGit: String, sourceGit: String) {
        self.distGit = distGit
        self.sourceGit = sourceGit
    }
}
