package import Runtime

/// The part that a project plays in a pair.
package enum ProjectPart: Sendable, Hashable {
    case sourceGit
    case distGit
    /// The fork of the dist-git project that mirror branches are pushed to.
    case fork

    /// Which side the events of such a project are from.
    package var side: Side {
        switch self {
        case .sourceGit: .sourceGit
        case .distGit, .fork: .distGit
        }
    }
}

extension ProjectPart: CustomStringConvertible {
    package var description: String {
        switch self {
        case .sourceGit: "source-git"
        case .distGit: "dist-git"
        case .fork: "fork of dist-git"
        }
    }
}
