package import Git

/// Why a source-git repository cannot be made from dist-git.
package enum InitializationError: Error, Equatable {
    /// The upstream reference names no commit.
    case unknownUpstream(String)
    /// Something else than the upstream release is checked out.
    case notAtUpstream(String, path: String)
    /// Nothing says where upstream's history comes from.
    case noUpstreamURL(remote: String, path: String)
    /// A line of dist-git's `sources` is no entry.
    case unreadableSources(line: Int)
    /// Nobody said where archives are kept, and `sources` names some.
    case unknownLookasideCache(tool: String)
    /// dist-git has no spec file of the package's name.
    case noSpecFile(GitPath)
    /// The spec file does not call `%autosetup`.
    case noAutosetup(GitPath)
    /// A path or symlink that must not be written.
    case hostile(GitPath)
    /// A patch cannot be made a commit.
    case patch(PatchFailure, upstream: String)
    /// source-git has packaging already.
    case alreadySourceGit(String)
}

extension InitializationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownUpstream(let name):
            "“\(name)” is no tag, branch or commit of source-git: fetch it, or correct the name"
        case .notAtUpstream(let name, let path):
            "\(path) is not at \(name): check that out first, or name a branch to be made there, as in \(path):BRANCH"
        case .noUpstreamURL(let remote, let path):
            "\(path) has no remote “\(remote)” that could tell where upstream is: name one with --upstream-remote, or "
                + "give the address with --upstream-url"
        case .unreadableSources(let line):
            "line \(line) of dist-git's sources is neither “KIND (FILE) = HASH” nor “HASH  FILE”: mend it there"
        case .unknownLookasideCache(let tool):
            "dist-git's sources names archives, and it is not known where \(tool) keeps them: install \(tool), whose "
                + "settings are in /etc/rpkg/\(tool).conf, or name another with --pkg-tool"
        case .noSpecFile(let path):
            "dist-git has no \(path): name the package with --pkg-name"
        case .noAutosetup(let path):
            "%prep of \(path) does not call %autosetup, so nothing says that it applies all patches in order: "
                + "change it to %autosetup in dist-git first"
        case .hostile(let path):
            "dist-git has \(path), which leads out of the repository or stands for git's own folder: remove it there"
        case .patch(let failure, let upstream):
            "\(failure): see that \(upstream) is the release that dist-git's patches are made for"
        case .alreadySourceGit(let path):
            "\(path) is there already: this is a source-git repository, or its upstream has a folder of that name"
        }
    }
}
