import Git

/// The source-git branch on which sluice brings what a dist-git branch has; its name is the index in both directions.
///
/// Written `sluice/dist-git/<dist-git branch>`. The name is trusted because only the bot can push below `sluice/`.
/// A source-git merge request from such a branch is never mirrored: dist-git has the change.
package struct CarryBranch: Hashable, Sendable {
    package let distGitBranch: String

    package init(of distGitBranch: String) {
        self.distGitBranch = distGitBranch
    }

    /// The full name of the reference.
    package var reference: String { "refs/heads/\(self)" }
}

extension CarryBranch: LosslessStringConvertible {
    package var description: String { Self.prefix + distGitBranch }

    /// Reads a branch name; `nil` for every name that this type would not write.
    package init?(_ name: String) {
        guard name.hasPrefix(Self.prefix) else { return nil }
        let branch = String(name.dropFirst(Self.prefix.count))
        guard ReferenceName.isValidBranch(branch), !branch.hasPrefix("sluice/") else { return nil }
        self.init(of: branch)
    }

    private static let prefix = "sluice/dist-git/"
}
