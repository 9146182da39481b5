import Conversion
import Glibc

/// A folder on the disk, whatever it is called.
struct DeskFolder: Equatable {
    /// Without symlinks in it.
    let path: String

    /// - Returns: `nil` when nothing is there.
    init?(_ path: String) {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        self.path = String(cString: resolved)
    }

    /// The last part of the path.
    var name: Substring { path.split(separator: "/").last ?? "" }

    /// Whether git knows it.
    var isWorkTree: Bool { access("\(path)/.git", F_OK) == 0 }

    /// Whether git was told to fetch only the newest commits.
    var isShallow: Bool { access("\(path)/.git/shallow", F_OK) == 0 }

    /// Whether the files of a source-git repository lie in it.
    var isSourceGit: Bool { access("\(path)/\(SourceGitConfiguration.path)", F_OK) == 0 }
}
