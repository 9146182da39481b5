/// Why git did not do what was asked.
package enum GitError: Error, Equatable {
    /// git is not installed, or not in `PATH`.
    case notInstalled
    /// The installed git lacks what is needed here.
    case tooOld(found: String, needed: String)
    /// The folder is no repository.
    case notARepository(String)
    /// The repository has no work tree.
    case noWorkTree(String)
    /// An object is not there: the repository is not complete, or the name is wrong.
    case missingObject(ObjectID)
    /// The history is shallow and ends at this commit, whose parents are wanted.
    case historyEnds(ObjectID)
    /// An object is there and is not what git writes.
    case damaged(ObjectID)
    /// There is no reference of this name, here or at the remote.
    case missingReference(String)
    /// The reference is not what it was expected to be, here or at the remote.
    case stale(String)
    /// The name cannot be that of a reference.
    case invalidReference(String)
    /// The text cannot be the name of a message's encoding.
    case invalidEncoding(String)
    /// The path cannot be in a tree; git would not check it out.
    case invalidPath(GitPath)
    /// The URL cannot be used for a remote; the reason never repeats it.
    case invalidRemote(reason: String)
    /// git does not know who the user is.
    case unknownIdentity
    /// A file in the work tree would be overwritten.
    case wouldOverwrite(GitPath)
    /// The work tree could not be brought to the new state, and is as it was.
    case notWritten(message: String)
    /// The remote refused what was asked, and says why.
    case refused(host: String, message: String)
    /// The remote does not accept the credential, or wants one.
    case unauthorized(host: String)
    /// The remote has no such repository, or does not show it to this credential.
    case missingRepository(host: String)
    /// The remote did not answer, or not with git.
    case unreachable(host: String, message: String)
    /// git was ended since it took longer than it may.
    case timedOut(String, Duration)
    /// git was ended since it printed more bytes than it may.
    case outputTooLarge(String, Int)
    /// There is no room for what git needs only for a moment.
    case noTemporaryFolder(String, reason: String)
    /// The machine has nothing left to start git with; it may have later.
    case exhausted(reason: String)
    /// The task was cancelled.
    case cancelled
    /// git ended in a way that is none of the above.
    case failed(String, status: String, message: String)
}
