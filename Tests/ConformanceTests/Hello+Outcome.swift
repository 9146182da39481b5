import TestSupport

extension Hello {
    /// What is wrong with dist-git's newest commit, judged by git alone: the listed patches have to lead from upstream to
    /// source-git's newest commit, and nothing may lie around.
    ///
    /// - Returns: A sentence; `nil` when all is well.
    func fault(from upstream: String) async throws -> String? {
        let changes = try await dist.git("status", "--porcelain", "--ignored")
        guard changes.isEmpty else { return "dist-git's work tree has \(changes)" }
        let builder = try await TemporaryRepository()
        try await builder.git("fetch", "--quiet", "--tags", source.path, "HEAD")
        try await builder.git("checkout", "--quiet", "--detach", upstream)
        for name in try listedPatches() {
            let level = try specFile().contains("-p0") ? "-p0" : "-p1"
            do {
                try await builder.git("apply", "--index", level, dist.folder.path(name))
            } catch {
                return "\(error)"
            }
        }
        let tree = try await builder.git("write-tree")
        let difference = try await builder.git("diff", tree, "FETCH_HEAD", "--", ".", ":(exclude).distro")
        return difference.isEmpty ? nil : "the patches lead elsewhere:\n\(difference)"
    }

    /// The values of the Patch tags, and the lines of `%patchlist`, in this order.
    func listedPatches() throws -> [String] {
        let spec = try specFile()
        let tags = spec.matches(of: /(?im)^Patch\d*[ \t]*:[ \t]*(\S+)/).map { String($0.1) }
        let section =
            spec.firstMatch(of: /%patchlist\n((?:[^%\n]+\n)+)/)?.1.split(separator: "\n").map(String.init)
            ?? []
        return (section + tags).map { $0.replacing("%{name}", with: "hello") }
    }

    /// dist-git's spec file; other bytes than UTF-8 are replaced.
    func specFile() throws -> String {
        String(decoding: try dist.folder.read("hello.spec"), as: UTF8.self)
    }

    /// A file of dist-git.
    func distGit(_ name: String) throws -> String {
        String(decoding: try dist.folder.read(name), as: UTF8.self)
    }

    /// The names of the patch files in dist-git's newest commit, sorted.
    func patchFiles() async throws -> [String] {
        try await dist.git("ls-tree", "-r", "--name-only", "HEAD").split(separator: "\n").map(String.init)
            .filter { $0.hasSuffix(".patch") }
    }

    /// Lines that dist-git's spec file has and `.distro`'s has not, without the sign before them, and how many it lacks.
    func specFileChanges() async throws -> (added: [String], removed: Int) {
        let ours = source.folder.path(".distro/hello.spec")
        let differences = [
            "diff", "--no-index", "--no-color", "--unified=0", "--output=\(home.path("changes"))",
        ]
        defer { try? home.remove("changes") }
        do {
            try await dist.git(differences + [ours, dist.folder.path("hello.spec")])
        } catch is CommandFailed {
            // Two files that differ are a failure for git.
        }
        let lines = String(decoding: try home.read("changes"), as: UTF8.self).utf8.split(separator: 10)
            .dropFirst(4)
        let added = lines.filter { $0.first == 0x2B }.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
        return (added, lines.count { $0.first == 0x2D })
    }

    /// The packaging in dist-git's newest commit: path to mode and object.
    ///
    /// `sources`, patches and `.gitignore` are left out, since source-git has none of them.
    func packagingOfDistGit() async throws -> [String: String] {
        try await packaging(of: dist, in: "HEAD")
    }

    /// The packaging under `.distro` in source-git's newest commit.
    func packagingOfSourceGit() async throws -> [String: String] {
        try await packaging(of: source, in: "HEAD:.distro")
    }

    private func packaging(
        of repository: TemporaryRepository,
        in tree: String
    ) async throws -> [String: String] {
        let lines = try await repository.git("ls-tree", "-r", "--full-tree", tree).split(separator: "\n")
        let entries = lines.map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }.map {
            ($0[1], $0[0])
        }
        return Dictionary(uniqueKeysWithValues: entries).filter { path, _ in
            path != "sources" && path != "source-git.yaml" && !path.hasSuffix(".patch")
                && !path.hasSuffix(".gitignore")
        }
    }
}
