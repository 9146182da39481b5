/// Why a patch file of dist-git cannot be made commits of source-git.
package enum PatchFailure: Error, Equatable {
    /// The spec file lists a file that dist-git does not have.
    case missing(String)
    /// There is no diff in it.
    case noDiff(String)
    /// A hunk does not fit: the file it is for, and the line where it should be.
    case hunk(String, file: String, line: String)
    /// git cannot apply it for another reason.
    case refused(String, reason: String)
    /// It is to be dropped, and no commit of source-git has it.
    case unknown(String)
    /// It is to be dropped, and a later commit of source-git builds on it.
    case changedSince(String, file: String)
    /// It would change source-git's packaging.
    case touchesPackaging(String)
}

extension PatchFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let name): "the spec file lists \(name), and dist-git has no such file"
        case .noDiff(let name): "\(name) holds no diff"
        case .hunk(let name, let file, let line):
            "\(name) does not apply: its hunk for line \(line) of \(file) does not fit"
        case .refused(let name, let reason): "\(name) does not apply: \(reason)"
        case .unknown(let name): "it drops \(name), and no commit of source-git has “Patch-name: \(name)”"
        case .changedSince(let name, let file):
            "it drops \(name), and later commits of source-git changed the same place of \(file)"
        case .touchesPackaging(let name): "\(name) would change .distro, where source-git keeps its packaging"
        }
    }
}
