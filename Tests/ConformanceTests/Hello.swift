import TestSupport

/// The package hello at somebody's desk: a source-git and a dist-git repository, and a home of their own.
struct Hello: Sendable {
    let source: TemporaryRepository
    let dist: TemporaryRepository
    let home: TemporaryFolder

    /// Upstream with its release `v1.0`, and dist-git with one commit; source-git is not set up.
    init(distGitWith files: [String: String]) async throws {
        source = try await TemporaryRepository()
        dist = try await TemporaryRepository()
        home = try TemporaryFolder()
        try home.write("[user]\n\tname = Sam Packager\n\temail = sam@example.com\n", to: ".gitconfig")
        try home.makeFolder("tmp")
        try await source.commit("Start", ["words.txt": Self.words])
        try await source.commit("Add a program", ["hello.c": "int main(void) { return 0; }\n"])
        try await source.tag("v1.0")
        let usual = ["sources": "SHA512 (hello-1.0.tar.gz) = 00\n", ".gitignore": "/hello-*.tar.gz\n"]
        try await dist.commit("Initial import\n", usual.merging(files) { $1 })
    }

    /// Both repositories, level: `packaging` are files of both sides besides the spec file, `distGit` of one.
    init(
        spec: String = Hello.spec(),
        configuration: String = Hello.configuration(),
        packaging: [String: String] = [:],
        distGit: [String: String] = [:]
    ) async throws {
        let both = packaging.merging(["hello.spec": spec]) { $1 }
        try await self.init(distGitWith: both.merging(distGit) { $1 })
        let own = ["source-git.yaml": configuration, ".gitignore": "# Reset gitignore rules\n!*\n"]
        let files = both.merging(own) { $1 }.map { (".distro/\($0)", $1) }
        let message =
            "Initialize as a source-git repository\n\nFrom-dist-git-commit: \(try await dist.id("HEAD"))\n"
        try await source.commit(message, Dictionary(uniqueKeysWithValues: files))
    }

    /// A file with a place for each of nine changes, far enough from each other.
    private static let words = (1...100).map { "word \($0)\n" }.joined()

    /// Changes the place with this number, from 1 to 9, in one commit of source-git.
    func change(
        _ place: Int,
        _ message: String,
        by author: Person = .dana,
        to word: String = "change"
    ) async throws {
        let text = String(decoding: try source.folder.read("words.txt"), as: UTF8.self)
        let line = "word \(place * 10)\n"
        try await source.commit(
            message,
            ["words.txt": text.replacing(line, with: "\(word) \(place)\n")],
            by: author
        )
    }

    /// Replaces the newest commit of source-git by one with what the work tree holds.
    func amend() async throws {
        try await source.git("add", "--all", "--force")
        try await source.git("commit", "--quiet", "--amend", "--no-edit")
    }
}
