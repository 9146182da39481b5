import Git
import TestSupport

@testable import Conversion

/// A source-git and a dist-git repository of the package hello, level at the start.
struct Pair: Sendable {
    let source: TemporaryRepository
    let dist: TemporaryRepository

    /// Upstream has two commits and the tag `v1.0`; source-git's packaging is dist-git's spec file.
    ///
    /// `packaging` are other files of `.distro`, `distGit` other files of dist-git.
    init(
        spec: String = Hello.spec(),
        yaml: String = Pair.yaml,
        packaging: [String: String] = [:],
        distGit: [String: String] = [:]
    ) async throws {
        source = try await TemporaryRepository()
        dist = try await TemporaryRepository()
        try await source.commit(
            "Start",
            ["README.md": "A program.\n", "hello.c": lines(["one", "two", "world", "four", "five"])]
        )
        try await source.commit(
            "Add more",
            [
                "lib/util.c": lines(["a", "b", "Hello", "d", "e"]),
                "words.txt": lines((1...20).map { "word \($0)" }),
            ]
        )
        try await source.tag("v1.0")
        var files = [
            "hello.spec": spec, "sources": "SHA512 (hello-1.0.tar.gz) = 00\n",
            ".gitignore": "/hello-*.tar.gz\n",
        ]
        let first = try await dist.commit("Initial import\n", files.merging(distGit) { $1 })
        files = ["hello.spec": spec, "source-git.yaml": yaml, ".gitignore": "!*\n"].merging(packaging) { $1 }
        let distro = Dictionary(uniqueKeysWithValues: files.map { (".distro/\($0)", $1) })
        try await source.commit("Initialize\n\nFrom-dist-git-commit: \(first)\n", distro)
    }

    /// What init writes.
    static let yaml = """
        upstream_ref: v1.0
        downstream_package_name: hello
        specfile_path: .distro/hello.spec
        patch_generation_ignore_paths:
        - .distro
        patch_generation_patch_id_digits: 1
        sync_changelog: true
        files_to_sync:
        - src: .distro/
          dest: .
          delete: true
          filters:
          - protect .git*
          - protect sources
          - exclude source-git.yaml
          - exclude .gitignore

        """
}

extension Pair {
    /// Changes a word of a file of source-git and commits that.
    @discardableResult
    func edit(_ name: String, _ old: String, _ new: String, _ message: String) async throws -> ObjectID {
        let text = String(decoding: try source.folder.read(name), as: UTF8.self)
        return try await source.commit(message, [name: text.replacing(old, with: new)])
    }

    /// The plan for source-git's head on dist-git's.
    func plan() async throws -> DistGitUpdate {
        let (sourceGit, distGit) = (try await source.open(), try await dist.open())
        let head = try await source.id("HEAD")
        guard let entry = try await sourceGit.entry(SourceGitConfiguration.path, in: head) else {
            throw ConversionError.notSourceGit(commit: head)
        }
        let configuration = try SourceGitConfiguration(parsing: await sourceGit.blob(entry.object)).package(
            for: "hello"
        )
        return try await UpdateDistGit(sourceGit: sourceGit, distGit: distGit)
            .plan(
                head: head,
                base: dist.id("HEAD"),
                configuration: configuration,
                packager: "Dana Developer <dana@example.com>"
            )
    }

    /// Plans, commits the result in dist-git and gives its files.
    @discardableResult
    func convert() async throws -> [String: String] {
        let update = try await plan()
        let person = Signature(name: "Bot", email: "bot@example.com", seconds: 0)
        let message = DistGitMessage.message(for: update.head.id, bringing: [update.head])
        let commit = try await dist.open().write(update.commit(message, by: person))
        try await dist.git("reset", "--quiet", "--hard", "\(commit)")
        return try await files()
    }

    /// The files of dist-git's head.
    func files() async throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try await dist.git("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "HEAD")
            .split(separator: "\n")
        {
            files[String(name)] = try await dist.git("show", "HEAD:\(name)") + "\n"
        }
        return files
    }
}

func lines(_ words: [String]) -> String {
    words.map { $0 + "\n" }.joined()
}
