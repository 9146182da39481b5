/// What an entry of a tree is, by the mode git writes.
package enum FileMode: String, Sendable {
    case file = "100644"
    case executable = "100755"
    case symlink = "120000"
    case submodule = "160000"
    case folder = "040000"
}

extension FileMode {
    /// Reads an octal mode as git does: of a file's permissions only the owner's right to run it counts.
    init?(_ octal: some Sequence<UInt8>) {
        guard let mode = Int(octal.text, radix: 8) else { return nil }
        switch mode & 0o170000 {
        case 0o100000: self = mode & 0o100 == 0 ? .file : .executable
        case 0o120000: self = .symlink
        case 0o160000: self = .submodule
        case 0o040000: self = .folder
        default: return nil
        }
    }
}
