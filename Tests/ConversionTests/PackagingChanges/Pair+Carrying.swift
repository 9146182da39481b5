import Git
import TestSupport

@testable import Conversion

extension Pair {
    /// Makes source-git's commits for dist-git's since the first, as a service, and moves source-git there.
    @discardableResult
    func carry(_ range: DistGitRange? = nil) async throws -> SourceGitUpdate {
        let update = try await planCarrying(range)
        try await source.git("reset", "--quiet", "--hard", "\(update.head)")
        return update
    }

    func planCarrying(_ range: DistGitRange? = nil) async throws -> SourceGitUpdate {
        let root = try await dist.git("rev-list", "--max-parents=0", "HEAD")
        let all = DistGitRange(after: try await dist.id(root), through: try await dist.id("HEAD"))
        let text = try source.folder.read(".distro/source-git.yaml")
        return try await UpdateSourceGit(
            distGit: dist.open(),
            sourceGit: source.open(),
            committer: .service(name: "Bot", email: "bot@example.com")
        ).plan(
            range ?? all,
            onto: source.id("HEAD"),
            configuration: SourceGitConfiguration(parsing: text).package(for: "hello")
        )
    }

    /// Replaces text in dist-git's spec file and commits that.
    @discardableResult
    func editSpec(
        _ old: String,
        _ new: String,
        _ message: String,
        by author: Person = .dana
    ) async throws -> ObjectID {
        let text = String(decoding: try dist.folder.read("hello.spec"), as: UTF8.self)
        return try await dist.commit(message, ["hello.spec": text.replacing(old, with: new)], by: author)
    }

    /// A file of source-git's head; nil when it is not there.
    func sourceFile(_ path: GitPath) async throws -> FileContent? {
        try await TreeMerge(repository: source.open()).contents(of: [path], in: source.id("HEAD^{tree}"))[
            path
        ]
    }

    /// Titles of source-git's commits since the upstream release, newest first.
    func subjects() async throws -> [String] {
        try await source.git("log", "--format=%s", "v1.0..HEAD").split(separator: "\n").map(String.init)
    }
}
