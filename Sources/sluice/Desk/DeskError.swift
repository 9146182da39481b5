import Git

/// Why a command at the desk cannot begin, as far as the conversion does not know it.
enum DeskError: Error, Equatable {
    /// Nothing is at this path; `missing` is the first part of it that is not there.
    case nothingThere(String, missing: String)
    /// The path leads to a file.
    case notAFolder(String)
    /// The folder cannot be looked into.
    case unreadable(String, reason: String)
    /// The system does not let git write; what git says.
    case notWritable(String)
    /// The folder is no work tree, though it is in one.
    case insideRepository(String, top: String)
    /// The folder is neither a work tree nor in one.
    case notARepository(String)
    /// The folder is no work tree, and holds none of this name.
    case noPackage(String, in: String)
    /// Both arguments lead to one folder.
    case sameFolder(String, String)
    /// source-git's newest commit has no `source-git.yaml`; whether dist-git has one.
    case notSourceGit(String, isSwapped: Bool)
    /// A clone has only the newest commits, which may be the reason for what is said.
    case shallow(String, String)
    /// A clone lacks an object, as partial ones do.
    case incomplete(missing: ObjectID)
    /// There is nothing in the message.
    case emptyMessage
    /// The message's file cannot be read; the reason is the end of a sentence.
    case unreadableMessage(String, reason: String)
    /// dist-git's `sources` does not name these archives of source-git's spec file.
    case missingArchives([String], tool: String, distGit: String)
}

extension DeskError: CustomStringConvertible {
    var description: String {
        switch self {
        case .nothingThere(let path, let missing):
            missing == path
                ? "\(path) is not there: check the path" : "\(path) is not there: there is no \(missing)"
        case .notAFolder(let path):
            "\(path) is a file: name the folder of the work tree"
        case .unreadable(let path, let reason):
            "\(path) cannot be looked into: \(reason)"
        case .notWritable(let message):
            "nothing was changed, since git may not write there: \(message); get the right to, or work in a clone of your own"
        case .insideRepository(let path, let top):
            "\(path) is a folder inside the git repository \(top): name that one"
        case .notARepository(let path):
            "\(path) is not a git repository: name the folder of a work tree, the one with .git in it"
        case .noPackage(let name, let folder):
            "\(folder) is not a git repository and holds none called \(name): name dist-git's work tree, or the folder it is in"
        case .sameFolder(let one, let other):
            "source-git and dist-git are two repositories, and \(one) and \(other) are one folder: name both"
        case .notSourceGit(let path, isSwapped: true):
            "\(path) is not source-git, but the other repository is: turn the arguments round"
        case .notSourceGit(let path, isSwapped: false):
            "\(path) is not source-git, its newest commit has no .distro/source-git.yaml: check out the branch that has, "
                + "or set it up with `sluice init`"
        default:
            describeInput
        }
    }

    /// What is said of clones, messages and tools.
    private var describeInput: String {
        switch self {
        case .shallow(let path, let sentence):
            "\(path) is a shallow clone: complete it with `git -C \(path) fetch --unshallow`. Without what it lacks, \(sentence)"
        case .incomplete(let id):
            "object \(id) is not there; if a clone was made with --filter, complete it with `git fetch --refetch --no-filter`"
        case .emptyMessage:
            "the message is empty: say what changes in dist-git"
        case .unreadableMessage(let file, let reason):
            "the message in \(file) \(reason)"
        case .missingArchives(let names, let tool, let distGit):
            "dist-git's sources lacks \(names.joined(separator: ", ")), and sluice uploads nothing: update without --pkg-tool, "
                + "then run `\(tool) new-sources \(names.joined(separator: " "))` in \(distGit) and commit both together"
        default:
            "the command cannot begin"
        }
    }
}
