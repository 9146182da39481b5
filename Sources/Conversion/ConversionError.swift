package import Git
package import YAML

/// Why source-git and dist-git cannot be converted into one another; nothing has been written then.
package enum ConversionError: Error, Equatable {
    /// The commit has no `.distro/source-git.yaml`.
    case notSourceGit(commit: ObjectID)
    /// The `source-git.yaml` cannot be used.
    case configuration(YAMLError)
    /// Of several packages none has the name of the dist-git repository.
    case noSuchPackage(String, known: [String])
    /// An entry of `files_to_sync` cannot be carried out; the reason is the end of a sentence.
    case synchronization(SyncPath, String)
    /// dist-git would have no spec file of the package's name.
    case noSpecFile(GitPath)
    /// rpm would not read source-git's spec file; the reason is a clause.
    case unreadableSpecFile(GitPath, line: Int, String)
    /// The spec file applies a patch of this number and would list none.
    case unlistedPatch(Int, in: GitPath)
    /// The spec file cannot take what it is given.
    case specFile(SpecFileError)
    /// The upstream reference names no commit of the source-git repository.
    case missingReference(String)
    /// The upstream reference names a commit that is no ancestor of source-git's head.
    case unreachableReference(String, head: ObjectID)
    /// Without an upstream reference there would be no patches any more.
    case noReference(losing: [String])
    /// What a commit says about its patch cannot be used; the reason is a clause.
    case metadata(ObjectID, String)
    /// A patch file cannot have the name that a commit gives it; the reason is the end of a sentence.
    case patchName(String, commit: ObjectID, String)
    /// Commits that are not neighbours give their patches one name.
    case repeatedPatchName(String, commits: [ObjectID])
    /// The spec file applies a commit's patch with another `-p` than it needs; `expected` is the spec file's.
    case wrongStripLevel(patch: String, commit: ObjectID, expected: Int)
    /// A patch does not apply to what the ones before it made of upstream; `ignored` commits are left out.
    case doesNotApply(patch: String, commit: ObjectID, reason: String, ignored: [ObjectID])
    /// A commit that is ignored lies beneath all patches and changes these files, which upstream ships.
    case ignoredBeneath(ObjectID, paths: [GitPath])
    /// The patches do not lead to source-git's tree; `merges` are the commits that may hold what is missing.
    case differentResult(paths: [GitPath], merges: [ObjectID])
    /// No commit on either side says what it was made from.
    case neverLevel
    /// A commit says that it was made from one which the other repository has not.
    case missingSyncCommit(String, in: String, namedBy: ObjectID)
    /// dist-git has commits that source-git lacks, or the two have parted; the text says how to go on.
    case notAhead(String)
    /// Files of a work tree are not committed.
    case uncommitted([GitPath], in: String)
    /// The program for the lookaside cache is not installed.
    case noPackageTool(String)
    /// A repository has no commit.
    case noCommit(String)
    /// dist-git has all that the commit would bring.
    case nothingToCommit
}
