import Git

/// Where source-git keeps the files of dist-git.
struct PackagingPaths: Sendable {
    /// The spec file in dist-git, and where it is in source-git.
    let spec: (distGit: GitPath, sourceGit: GitPath)
    /// Whether source-git's `%changelog` is that of dist-git.
    let sharesChangelog: Bool

    init(_ configuration: PackageConfiguration) {
        sharesChangelog = configuration.syncsChangelog
        spec = (configuration.distGitSpecPath, configuration.specFilePath)
    }

    /// The places that a new source-git repository gives the files of a package.
    init(newPackage name: String) {
        sharesChangelog = true
        spec = (GitPath("\(name).spec"), SourceGitConfiguration.folder.appending(GitPath("\(name).spec")))
    }

    /// The file's place in source-git; nil when it stays with dist-git alone.
    ///
    /// Each repository has its own `.gitignore`, `.gitattributes` and so on; `sources` belongs to dist-git,
    /// `source-git.yaml` to source-git.
    func place(of path: GitPath) -> GitPath? {
        guard path != Self.sources, path != "source-git.yaml" else { return nil }
        guard !path.components.contains(where: { $0.starts(with: ".git".utf8) }) else { return nil }
        return path == spec.distGit ? spec.sourceGit : SourceGitConfiguration.folder.appending(path)
    }

    /// The list of archives in the lookaside cache.
    static let sources: GitPath = "sources"
}

extension GitPath {
    /// Whether some file system takes a folder in it for `.git`, or cannot hold it at all.
    var isHostile: Bool {
        !isValid || components.contains { Self.visible($0).elementsEqual(".git") }
    }

    /// A name as HFS+ sees it: in lower case, without the characters it ignores.
    ///
    /// Source: git's `utf8.c`, `next_hfs_char`.
    private static func visible(_ name: [UInt8]) -> String {
        let ignored: [ClosedRange<UInt32>] = [
            0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF...0xFEFF,
        ]
        let scalars = String(decoding: name, as: UTF8.self).unicodeScalars.filter { scalar in
            !ignored.contains { $0.contains(scalar.value) }
        }
        return String(String.UnicodeScalarView(scalars)).lowercased()
    }
}
