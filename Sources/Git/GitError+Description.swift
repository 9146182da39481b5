extension GitError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInstalled:
            "git is not installed: PATH does not lead to it"
        case .tooOld(let found, let needed):
            "git \(found) is too old: install git \(needed) or later"
        case .notARepository(let path):
            "\(path) is not a git repository"
        case .noWorkTree(let path):
            "\(path) is a bare repository: it has no work tree"
        case .missingObject(let id):
            "object \(id) is not in the repository: fetch it, or check its name"
        case .historyEnds(let id):
            "the history that was fetched ends at commit \(id): fetch more of it"
        case .damaged(let id):
            "object \(id) is damaged: it is not what git writes"
        case .missingReference(let name):
            "there is no reference \(name)"
        case .stale(let reference):
            "\(reference) was moved by somebody else meanwhile: look at it again"
        case .invalidReference(let name):
            "“\(name)” cannot be the name of a reference: give a full name such as refs/heads/main"
        case .invalidEncoding(let name):
            "“\(name)” cannot be the name of an encoding"
        case .invalidPath(let path):
            "“\(path)” cannot be a path in a git tree"
        case .unknownIdentity:
            "git does not know who you are: set user.name and user.email with git config"
        case .wouldOverwrite(let path):
            "\(path) is in the way: it is not tracked by git and would be overwritten; move or remove it"
        case .notWritten(let message):
            "the work tree could not be written and is as it was: \(message)"
        case .noTemporaryFolder(let path, let reason):
            "no temporary folder can be made in \(path): \(reason)"
        case .exhausted(let reason):
            "git cannot be started at the moment: \(reason)"
        case .cancelled:
            "the git command was cancelled"
        case .invalidRemote(let reason):
            "the URL of the remote cannot be used: \(reason)"
        case .refused(let host, let message):
            "\(host) refused: \(message)"
        case .unauthorized(let host):
            "\(host) does not accept the credential for this repository"
        case .missingRepository(let host):
            "\(host) has no such repository, or the credential may not see it"
        case .unreachable(let host, let message):
            "\(host) cannot be reached: \(message)"
        case .timedOut(let command, let limit):
            "\(command) was ended because it took longer than \(limit)"
        case .outputTooLarge(let command, let limit):
            "\(command) was ended because it printed more than \(limit) bytes"
        case .failed(let command, let status, let message):
            "\(command) failed with \(status): \(message)"
        }
    }
}
