package import Git

extension Repository {
    /// The commit that is checked out.
    ///
    /// - Throws: `ConversionError.noCommit` before the first.
    package func headCommit() async throws -> ObjectID {
        guard let head = try await head() else { throw ConversionError.noCommit(path) }
        return head
    }

    /// A commit as a mail with its diff; the commit itself is not kept.
    func mail(of commit: NewCommit) async throws -> [UInt8] {
        try await withQuarantine { repository in
            let id = try await repository.write(commit)
            return try await repository.formatPatches(PatchQuery(commits: [id])).flatMap(\.text)
        }
    }
}

extension SourceGitConfiguration {
    /// Reads the configuration of a commit.
    ///
    /// - Throws: `ConversionError.notSourceGit` when it has none.
    package init(of commit: ObjectID, in repository: Repository) async throws {
        guard let entry = try await repository.entry(Self.path, in: commit),
            entry.mode == .file || entry.mode == .executable
        else { throw ConversionError.notSourceGit(commit: commit) }
        try self.init(parsing: await repository.blob(entry.object))
    }
}

extension PackageConfiguration {
    /// The configuration with another upstream, where one is given.
    func with(upstreamReference: String?) -> PackageConfiguration {
        var configuration = self
        configuration.upstreamReference = upstreamReference ?? self.upstreamReference
        return configuration
    }
}

extension Signature {
    /// `Name <address>`.
    var person: String { "\(name.text) <\(email.text)>" }
}
