package import Git

/// Why a change of dist-git cannot be carried into source-git.
package enum PackagingChangeError: Error, Equatable {
    /// `sources` changed: there is a new upstream release.
    case newUpstreamRelease(CommitTitle)
    /// source-git has not the file that dist-git changed.
    case missing(GitPath, CommitTitle)
    /// source-git has a file of its own where dist-git added one.
    case alreadyThere(GitPath, CommitTitle)
    /// source-git has changed a file that dist-git removed.
    case removedButChanged(GitPath, CommitTitle)
    /// source-git and dist-git have changed the same lines.
    case sameLines(GitPath, CommitTitle)
    /// A path or symlink that must not be written.
    case hostile(GitPath, CommitTitle)
    /// A patch cannot be made a commit; what the matter is ends the sentence.
    case patch(PatchFailure, CommitTitle)
    /// Nobody said which commits are to be carried.
    case noRange
    /// The range is not written as one.
    case unreadableRange(String)
    /// No commit of that name.
    case unknownRevision(String, repository: String)
    /// The range does not begin in the history it ends in.
    case unrelatedRange(ObjectID, ObjectID)
}

extension PackagingChangeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .newUpstreamRelease(let commit):
            "dist-git commit \(commit) changes sources, as for a new upstream release: bring source-git to that "
                + "release, set upstream_ref in .distro/source-git.yaml, and \(Self.mark(commit))"
        case .missing(let path, let commit):
            "dist-git commit \(commit) changes \(path), which source-git does not have: \(Self.byHand(commit))"
        case .alreadyThere(let path, let commit):
            "dist-git commit \(commit) adds \(path), and source-git has something else there: \(Self.byHand(commit))"
        case .removedButChanged(let path, let commit):
            "dist-git commit \(commit) removes \(path), which source-git has changed: \(Self.byHand(commit))"
        case .sameLines(let path, let commit):
            "dist-git commit \(commit) changes \(path) where source-git has changed it too: \(Self.byHand(commit))"
        case .hostile(let path, let commit):
            "dist-git commit \(commit) has \(path), which leads out of the repository or stands for git's own folder: "
                + "remove it there"
        case .patch(let failure, let commit):
            "dist-git commit \(commit): \(failure): \(Self.byHand(commit))"
        case .noRange:
            "with --force it has to be said which dist-git commits to carry, as in A..B"
        case .unreadableRange(let text):
            "“\(text)” is no range of commits: write A..B, A.. or COMMIT^!"
        case .unknownRevision(let name, let repository):
            "“\(name)” is no commit of \(repository)"
        case .unrelatedRange(let after, let through):
            "\(after.short) is not part of the history of \(through.short): name the last dist-git commit that "
                + "source-git has, as in COMMIT.."
        }
    }

    private static func byHand(_ commit: CommitTitle) -> String {
        "make the change in source-git yourself and \(mark(commit))"
    }

    private static func mark(_ commit: CommitTitle) -> String {
        "end the message of that commit with the line “\(Trailer.fromDistGit(commit.id).line)”"
    }
}
