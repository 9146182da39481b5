import Git

/// A dist-git repository at the desk, and the package that belongs there.
struct DeskTarget: Sendable {
    let repository: Repository
    let configuration: PackageConfiguration

    /// - Throws: `ConversionError.uncommitted` when files differ from the commit; ignored ones may lie around.
    func refuseChanges() async throws {
        let status = try await repository.status()
        let paths = status.staged + status.modified + status.conflicted + status.untracked
        guard paths.isEmpty else {
            throw ConversionError.uncommitted(Set(paths).sorted(), in: repository.path)
        }
    }
}

/// What is to be written to a dist-git repository; `nil` when it has all of it.
struct DeskDraft: Sendable {
    let target: DeskTarget
    let change: DistGitUpdate?
}

extension DeskUpdate {
    /// The repositories to update: the one named, or in a folder of repositories those of all packages.
    func targets(of configuration: SourceGitConfiguration) async throws -> [DeskTarget] {
        do {
            let repository = try await Repository.open(distGit)
            let name = repository.path.split(separator: "/").last.map(String.init) ?? ""
            return [DeskTarget(repository: repository, configuration: try configuration.package(for: name))]
        } catch GitError.notARepository {
            return try await packages(of: configuration)
        }
    }

    private func packages(of configuration: SourceGitConfiguration) async throws -> [DeskTarget] {
        var targets: [DeskTarget] = []
        for package in configuration.packages {
            let repository = try await Repository.open("\(distGit)/\(package.name)")
            targets.append(DeskTarget(repository: repository, configuration: package))
        }
        return targets
    }

    /// - Throws: `ConversionError.uncommitted` when files under `.distro` differ from source-git's commit.
    func refuseUncommittedPackaging() async throws {
        let status = try await sourceGit.status(under: SourceGitConfiguration.folder)
        let paths = status.staged + status.modified + status.conflicted + status.untracked
        guard paths.isEmpty else {
            throw ConversionError.uncommitted(Set(paths).sorted(), in: sourceGit.path)
        }
    }
}
