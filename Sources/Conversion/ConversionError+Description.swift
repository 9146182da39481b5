import Git

extension ConversionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notSourceGit(let commit):
            "commit \(commit.short) has no \(SourceGitConfiguration.path), so it is not source-git; `sluice init` sets one up"
        case .configuration(let error):
            "\(SourceGitConfiguration.path), \(error)"
        case .noSuchPackage(let name, let known):
            "source-git.yaml has no package \(name), only \(known.joined(separator: ", ")); name the dist-git folder after one"
        case .synchronization(let path, let reason):
            "files_to_sync cannot be carried out for \(path): \(reason)"
        case .noSpecFile(let path):
            "dist-git would have no \(path); check specfile_path, downstream_package_name and files_to_sync in source-git.yaml"
        case .unreadableSpecFile(let path, let line, let reason):
            "\(path), line \(line): \(reason); correct the spec file in source-git"
        case .unlistedPatch(let number, let path):
            "\(path) applies patch \(number) in %prep, and no commit makes a patch of that number; correct %prep in source-git,"
                + " or give a commit the trailer Patch-id: \(number)"
        case .specFile(let error):
            "\(error)"
        case .missingReference(let name):
            "the upstream reference \(name) names no commit of source-git; fetch it or correct upstream_ref"
        case .unreachableReference(let name, let head):
            "source-git's head \(head.short) does not contain the upstream reference \(name);"
                + " rebase source-git on it, merge it, or correct upstream_ref"
        case .noReference(let losing):
            "source-git.yaml names no upstream_ref to make patches from, and dist-git would lose \(Self.list(losing));"
                + " set upstream_ref"
        case .neverLevel:
            "no commit says what it was made from: neither \(Trailer.fromDistGit) in source-git nor \(Trailer.fromSourceGit)"
                + " in dist-git; say it once by such a trailer, or use --force"
        case .missingSyncCommit(let name, let repository, let holder):
            "commit \(holder.short) names commit \(name), which \(repository) does not have; fetch it, or use --force"
        default:
            describePatches ?? describeDesk
        }
    }

    /// What is said of work trees.
    private var describeDesk: String {
        switch self {
        case .notAhead(let text): text
        case .uncommitted(let paths, let repository):
            "\(repository) has changes that are not committed: \(Self.list(paths.map(\.description))); commit or remove them"
        case .noPackageTool(let tool): "\(tool) is not installed: install it, or leave out --pkg-tool"
        case .noCommit(let repository): "\(repository) has no commit yet: fetch or check out a branch"
        case .nothingToCommit: "dist-git has all of source-git's head already: nothing to commit"
        default: "source-git and dist-git cannot be converted"
        }
    }

    /// What is said of patches, always with the commit at fault.
    private var describePatches: String? {
        switch self {
        case .metadata(let commit, let reason):
            "commit \(commit.short) cannot become a patch: \(reason); amend its message"
        case .patchName(let name, let commit, let reason):
            "commit \(commit.short) cannot name its patch “\(name)”, which \(reason); choose another Patch-name"
        case .repeatedPatchName(let name, let commits):
            "commits \(commits.map(\.short).joined(separator: " and ")) both name their patch \(name) and others lie between"
                + " them; give them different Patch-names or bring them together"
        case .wrongStripLevel(let patch, let commit, let expected):
            "the spec file applies it with -p\(expected), and \(patch) of commit \(commit.short) needs"
                + " -p\(1 - expected); \(expected == 0 ? "add the trailer No-prefix: true to it" : "remove the trailer No-prefix from it")"
        case .doesNotApply(let patch, let commit, let reason, let ignored):
            "the patch \(patch) of commit \(commit.short) does not apply to upstream and the patches before it (\(reason));"
                + " \(ignored.isEmpty ? "rebase source-git" : "it may need \(Self.list(ignored.map(\.short))), which Ignore-patch leaves out")"
        case .ignoredBeneath(let commit, let paths):
            "commit \(commit.short) has Ignore-patch, lies beneath all patches and changes \(Self.list(paths.map(\.description))),"
                + " which upstream ships, so the patches would not begin at upstream: remove Ignore-patch,"
                + " or add the files to patch_generation_ignore_paths"
        case .differentResult(let paths, let merges):
            "the patches do not lead to source-git's \(Self.list(paths.map(\.description)));"
                + " rebase source-git\(merges.isEmpty ? "" : " without the merges \(Self.list(merges.map(\.short)))")"
        default:
            nil
        }
    }

    /// The first few of a list.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }
}
