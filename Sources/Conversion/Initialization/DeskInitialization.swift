import FoundationEssentials
import Git

/// Makes a person's upstream work tree a source-git repository: all of it or nothing.
///
/// What is committed in dist-git counts. No program but git is run, and nothing is fetched.
package struct DeskInitialization: Sendable {
    let sourceGit: DeskPlace
    let distGit: DeskPlace
    /// The upstream release: a tag, branch or commit of source-git.
    let upstreamReference: String
    /// Where upstream's history comes from; `nil` asks the remote.
    package var upstreamURL: String?
    /// The remote that knows the URL.
    package var upstreamRemote = "origin"
    /// `nil` for the name of dist-git's folder.
    package var packageName: String?
    /// The program that knows the lookaside cache: a name, or a path that ends in it.
    package var tool = "fedpkg"

    package init(sourceGit: DeskPlace, distGit: DeskPlace, upstreamReference: String) {
        self.sourceGit = sourceGit
        self.distGit = distGit
        self.upstreamReference = upstreamReference
    }

    /// Makes the commits, and checks them out.
    ///
    /// - Throws: `InitializationError`, `ConversionError` or `GitError`; both repositories are as they were then.
    package func run() async throws -> SourceGitUpdate {
        let upstream = try await upstream()
        let origin = try await distGit.commit()
        try await refuseChanges()
        let request = InitializationRequest(
            upstream: upstream,
            upstreamURL: try await url(),
            distGit: origin,
            packageName: packageName ?? distGit.repository.folderName,
            tool: toolName,
            lookasideCache: LookasideCache(of: toolName),
            person: try await sourceGit.repository.identity(of: .committer)
        )
        let update = try await InitializeSourceGit(
            distGit: distGit.repository,
            sourceGit: sourceGit.repository
        )
        .plan(request)
        try await distGit.checkOut(origin, reason: "init: \(distGit.branch ?? "")")
        try await sourceGit.checkOut(update.head, reason: "init: \(upstream.name)")
        return update
    }
}

extension DeskInitialization {
    /// - Throws: `InitializationError.unknownUpstream`, or `.notAtUpstream` when something else is checked out and no
    ///   branch was asked for.
    private func upstream() async throws -> UpstreamReference {
        guard let commit = try await sourceGit.repository.resolve(upstreamReference) else {
            throw InitializationError.unknownUpstream(upstreamReference)
        }
        let head = sourceGit.branch == nil ? try await sourceGit.repository.head() : commit
        guard head == commit else {
            throw InitializationError.notAtUpstream(upstreamReference, path: sourceGit.repository.path)
        }
        return UpstreamReference(name: upstreamReference, commit: commit)
    }

    private func url() async throws -> String {
        if let upstreamURL { return upstreamURL }
        guard let url = try await sourceGit.repository.url(ofRemote: upstreamRemote) else {
            throw InitializationError.noUpstreamURL(remote: upstreamRemote, path: sourceGit.repository.path)
        }
        return url
    }

    /// - Throws: `ConversionError.uncommitted`, or `InitializationError.alreadySourceGit` when there is a `.distro`.
    private func refuseChanges() async throws {
        let folder = "\(sourceGit.repository.path)/\(SourceGitConfiguration.folder)"
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw InitializationError.alreadySourceGit(folder)
        }
        try await sourceGit.refuseChanges(untracked: false)
        try await distGit.refuseChanges(untracked: true)
    }

    private var toolName: String { tool.split(separator: "/").last.map(String.init) ?? tool }
}

extension Repository {
    /// The name of the work tree's folder.
    fileprivate var folderName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
