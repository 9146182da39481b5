import Git
import TestSupport
import Testing

@testable import Conversion

/// What dist-git has and source-git lacks, as the functions ask for it: one bare repository, no blobs.
@Suite struct DistGitBacklogTests {
    @Test func `Nothing is lacking when the two are level`() async throws {
        let pair = try await Pair()

        #expect(try await pair.backlog().isEmpty)
    }

    @Test func `Commits since the last level are named, oldest first`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.convert()
        let bump = try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")
        let release = try await pair.dist.commit("New release\n", ["sources": "new\n"])

        #expect(try await pair.backlog() == ["\(bump.short) (Bump)", "\(release.short) (New release)"])
    }

    @Test func `A commit that is dist-git's own affair is not lacking`() async throws {
        let pair = try await Pair()
        try await pair.dist.commit("Ignore\n", [".gitignore": "/x\n", "tests/.gitignore": "*.o\n"])

        #expect(try await pair.backlog().isEmpty)
    }

    @Test func `What was carried over, or came from source-git, is not lacking`() async throws {
        let pair = try await Pair()
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")
        try await pair.carry()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.convert()

        #expect(try await pair.backlog().isEmpty)
    }

    @Test func `A merge is told by its sides`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        let base = try await pair.dist.id("HEAD")
        try await pair.convert()
        try await pair.dist.startBranch("c9s", at: "\(base)")
        let own = try await pair.dist.commit("Own\n", ["own.conf": "x\n"])
        try await pair.dist.merge("main", message: "Merge the bot's branch")

        #expect(try await pair.backlog() == ["\(own.short) (Own)"])
    }

    @Test func `The conversion of a commit that this head lacks is lacking, too`() async throws {
        let pair = try await Pair()
        let start = try await pair.source.id("HEAD")
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.convert()
        let conversion = try await pair.dist.id("HEAD")
        try await pair.source.git("reset", "--quiet", "--hard", "\(start)")
        try await pair.edit("words.txt", "word 1\n", "word one\n", "Another merge request\n")

        #expect(try await pair.backlog().map { $0.prefix(8) } == [conversion.short[...]])
    }

    @Test func `Histories that never met are refused`() async throws {
        let pair = try await Pair()
        try await pair.source.git("commit", "--quiet", "--amend", "-m", "Initialize")

        await #expect(throws: ConversionError.neverLevel) { try await pair.backlog() }
    }

    @Test func `A history that is cut off before the two were level is not taken for all`() async throws {
        let pair = try await Pair()
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")
        let tip = try await pair.editSpec("2%{?dist}", "3%{?dist}", "Bump again\n")

        await #expect(throws: GitError.historyEnds(tip)) { try await pair.backlog(depth: 1) }
    }
}

extension Pair {
    /// Fetches both sides into one bare repository and names what source-git lacks.
    ///
    /// `depth` cuts off dist-git's history, whose last commit but those is still there.
    fileprivate func backlog(depth: Int? = nil) async throws -> [String] {
        let bare = try await TemporaryRepository(.bare)
        let first = try await dist.git("rev-list", "--max-parents=0", "HEAD")
        for (side, name, options) in [
            (source, "source", []), (dist, "dist", depth.map { ["--depth=\($0)"] } ?? []),
        ] {
            try await side.git("config", "uploadpack.allowFilter", "true")
            try await side.git("config", "uploadpack.allowAnySHA1InWant", "true")
            try await bare.git("config", "remote.\(name).promisor", "true")
            let fetch = ["fetch", "--quiet", "--filter=blob:none"] + options
            try await bare.git(fetch + ["file://\(side.path)", "HEAD:refs/heads/\(name)"])
        }
        if depth != nil { try await bare.git("fetch", "--quiet", "--depth=1", "file://\(dist.path)", first) }
        let repository = try await bare.open()
        let configuration = try SourceGitConfiguration(parsing: Array(Pair.yaml.utf8)).package(for: "hello")
        return try await DistGitBacklog(
            sourceGit: RepositorySide(repository, head: bare.id("source"), name: "src/hello"),
            distGit: RepositorySide(repository, head: bare.id("dist"), name: "rpms/hello"),
            configuration: configuration
        ).commits.map(\.description)
    }
}
