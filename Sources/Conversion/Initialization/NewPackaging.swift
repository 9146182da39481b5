import Git

/// The packaging of a new source-git repository, taken from a dist-git commit.
struct NewPackaging: Sendable {
    let tree: DistGitTree
    let spec: SpecFile
    /// The patches that `%prep` applies; they become commits.
    let patches: ListedPatches
    let paths: PackagingPaths
}

extension NewPackaging {
    /// Reads the spec file among the files of a dist-git commit.
    ///
    /// - Throws: `InitializationError.noSpecFile`, or `.noAutosetup` when nothing says how patches are applied.
    init(_ tree: DistGitTree, package name: String, in repository: Repository) async throws {
        paths = PackagingPaths(newPackage: name)
        guard let entry = tree[paths.spec.distGit], entry.mode.isFile else {
            throw InitializationError.noSpecFile(paths.spec.distGit)
        }
        spec = SpecFile(try await repository.blob(entry.object))
        guard spec.prep.usesAutosetup else { throw InitializationError.noAutosetup(paths.spec.distGit) }
        self.tree = tree
        patches = ListedPatches(spec, in: tree, without: spec.namesOfUnappliedPatches)
    }

    /// The files of `.distro` in their places; symlinks stay symlinks.
    ///
    /// - Throws: `InitializationError.hostile` for what must not be written.
    func files(in repository: Repository) async throws -> [GitPath: FileContent] {
        let entries = tree.files.values.filter { $0.mode.isFile && !patches.contains($0.path) }
        let wanted = entries.filter { paths.place(of: $0.path) != nil }
        let blobs = try await repository.blobs(wanted.map(\.object))
        var files: [GitPath: FileContent] = [:]
        for entry in wanted {
            guard let place = paths.place(of: entry.path) else { continue }
            let bytes = entry.path == paths.spec.distGit ? plainSpec : blobs[entry.object]
            files[place] = FileContent(entry.mode, bytes)
            if entry.path.isHostile || files[place]?.escapes(from: entry.path) == true {
                throw InitializationError.hostile(entry.path)
            }
        }
        return files
    }

    private var plainSpec: [UInt8] {
        spec.removing(spec.patches.filter { patches[$0.key] != nil }).bytes
    }

    /// Digits of the first patch's number; 1 without patches.
    var patchIDDigits: Int { spec.patches.first?.numberDigits ?? 1 }
}

extension SpecFile {
    /// Patches that `%autosetup -N` leaves to others and nobody applies; they stay files.
    fileprivate var namesOfUnappliedPatches: Set<[UInt8]> {
        let prep = prep
        guard prep.leavesPatches, !prep.usesAutopatch else { return [] }
        return Set(patches.filter { !prep.patchNumbers.contains($0.number) }.map(\.key))
    }
}
