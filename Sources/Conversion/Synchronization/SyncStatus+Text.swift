import Git

extension SyncStatus {
    /// What there is to do, for people; ends without a line end.
    ///
    /// The names are the repositories' paths, as they are to be written in commands.
    package func text(sourceGit source: String, distGit dist: String) -> String {
        switch (sourceGit, distGit) {
        case (let ahead?, nil):
            """
            '\(source)' is ahead of '\(dist)' by \(ahead.count) commits.
            Use "sluice update-dist-git \(source) \(dist)"
            to transform changes from '\(source)' to '\(dist)'.
            The first source-git commit to be synced is '\(ahead.first.short)'.
            """
        case (nil, let ahead?):
            """
            '\(source)' is behind of '\(dist)' by \(ahead.count) commits.
            Use "sluice update-source-git \(dist) \(source)
            \(ahead.first.short)~.." to transform changes from '\(dist)' to '\(source)'.
            The first dist-git commit to be synced is '\(ahead.first.short)'.
            """
        case (let ahead?, let other?):
            """
            '\(source)' and '\(dist)' have diverged.
            The first source-git commit to be synced is '\(ahead.first.short)'.
            The first dist-git commit to be synced is '\(other.first.short)'.
            Sync status needs to be reestablished manually, see
            https://packit.dev/source-git/work-with-source-git/fix-diverged-history
            """
        case (nil, nil) where isRewritten:
            """
            '\(source)' was rewritten: the history of its head does not contain '\(point.sourceGit.short)',
            which '\(dist)' was made from.
            Use "sluice update-dist-git --force \(source) \(dist)" to make '\(dist)' from it anew.
            """
        case (nil, nil) where isDistGitRewritten:
            """
            '\(dist)' was rewritten: the history of its head does not contain '\(point.distGit.short)',
            which '\(source)' is level with.
            Bring its branch back, or say by a trailer which commits are level.
            """
        case (nil, nil):
            "'\(source)' is up to date with '\(dist)'."
        }
    }
}
