/// Which dist-git branch a source-git branch belongs to.
package enum BranchMap: Sendable, Equatable {
    /// Every branch has the same name on both sides.
    case same
    /// Only the branches of the list have a counterpart.
    case listed([Entry])

    /// `main: rawhide`, or `"c*s": "c*s-rpms"`.
    package struct Entry: PatternPair, Equatable {
        package let sourceGit: Pattern
        package let distGit: Pattern
    }

    package func distGit(of sourceGit: String) -> String? {
        switch self {
        case .same: sourceGit
        case .listed(let entries): entries.distGit(of: sourceGit)?.name
        }
    }

    package func sourceGit(of distGit: String) -> String? {
        switch self {
        case .same: distGit
        case .listed(let entries): entries.sourceGit(of: distGit)?.name
        }
    }
}
