import Conversion
import Git

/// The program that brings archives to the lookaside cache, such as fedpkg.
///
/// It is not run: an upload cannot be taken back. What it would have to do is a reason to stop.
struct PackagingTool {
    /// A name, or a path.
    let name: String

    /// Makes sure that dist-git's `sources` names every archive of source-git's spec file.
    ///
    /// - Throws: `DeskError.missingArchives`, `ConversionError`, `GitError`.
    func requireArchives(of sourceGit: Repository, in distGit: String) async throws {
        guard let head = try await sourceGit.head() else { throw ConversionError.noCommit(sourceGit.path) }
        let configuration = try await SourceGitConfiguration(of: head, in: sourceGit)
        for (path, package) in try await places(of: configuration, in: distGit) {
            let spec = try await sourceGit.bytes(of: package.specFilePath, in: head)
            let missing = try await archives(of: SpecFile(spec), missingIn: Repository.opened(at: path))
            guard missing.isEmpty else {
                throw DeskError.missingArchives(missing, tool: name, distGit: path)
            }
        }
    }

    /// The package of each dist-git repository, by its path.
    private func places(
        of configuration: SourceGitConfiguration,
        in distGit: String
    ) async throws -> [(path: String, package: PackageConfiguration)] {
        do {
            let repository = try await Repository.opened(at: distGit)
            let name = repository.path.split(separator: "/").last.map(String.init) ?? ""
            return [(distGit, try configuration.package(for: name))]
        } catch GitError.notARepository {
            return configuration.packages.map { ("\(distGit)/\($0.name)", $0) }
        }
    }

    /// The names of remote sources that are neither a file of dist-git nor in its `sources`.
    private func archives(of spec: SpecFile, missingIn distGit: Repository) async throws -> [String] {
        guard let head = try await distGit.head() else { throw ConversionError.noCommit(distGit.path) }
        let listed = String(decoding: try await distGit.bytes(of: "sources", in: head), as: UTF8.self)
        let tracked = Set(try await distGit.tree(head, recursive: false).map(\.path.description))
        return spec.sources.filter { String(decoding: $0.value, as: UTF8.self).contains("://") }
            .compactMap { $0.name.map { String(decoding: $0, as: UTF8.self) } }
            .filter { !tracked.contains($0) && !listed.contains("(\($0))") && !listed.contains("  \($0)\n") }
    }
}

extension Repository {
    /// The bytes of a file in a commit; none where there is no such file.
    fileprivate func bytes(of path: GitPath, in commit: ObjectID) async throws -> [UInt8] {
        guard let entry = try await entry(path, in: commit) else { return [] }
        return try await blob(entry.object)
    }
}
