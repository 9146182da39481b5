import Git

/// The patches that dist-git's spec file lists and source-git has as commits, in the spec file's order.
struct ListedPatches: Sendable {
    let patches: [ListedPatch]

    static let none = ListedPatches(patches: [])

    private init(patches: [ListedPatch]) { self.patches = patches }

    /// Reads the list of a dist-git commit; a name that is listed again counts once.
    ///
    /// What is kept are names that source-git's own spec file lists: there they are files as any other.
    init(_ spec: SpecFile, in tree: DistGitTree, without kept: Set<[UInt8]> = []) {
        let prep = spec.prep
        var seen = kept
        patches = spec.patches.filter { seen.insert($0.key).inserted }.map { listed in
            ListedPatch(
                name: listed.key,
                number: listed.number,
                comment: listed.comment,
                level: prep.stripLevel(ofPatch: listed.number),
                file: tree[GitPath(listed.key)]
            )
        }
    }

    subscript(name: [UInt8]) -> ListedPatch? { patches.first { $0.name == name } }

    /// Whether the file at that path is one of them.
    func contains(_ path: GitPath) -> Bool { self[path.bytes] != nil }
}

/// A patch as dist-git has it: a line of the spec file, and a file.
struct ListedPatch: Sendable {
    /// The file's name at the top of dist-git.
    let name: [UInt8]
    let number: Int
    /// The words above its tag, without `# `.
    let comment: [[UInt8]]
    /// How many leading folders `%prep` takes off; nil when it does not say.
    let level: Int?
    /// nil when dist-git has no such file.
    let file: TreeEntry?
}
