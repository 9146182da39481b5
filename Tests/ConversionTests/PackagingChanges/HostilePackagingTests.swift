import Git
import TestSupport
import Testing

@testable import Conversion

/// What a dist-git repository of a stranger may try.
@Suite struct HostilePackagingTests {
    @Test(arguments: [
        ["-x"], ["a\nb"], ["a\"b'"], ["a b"], ["ä"], ["…", "x"], ["tests", "-rf"], ["%(touch x)"],
        ["$(touch x)"], ["*"], [":(exclude)x"],
    ])
    func `Odd names are carried as they are`(names: [String]) async throws {
        let pair = try await Pair()
        let path = names.joined(separator: "/")
        try await pair.dist.commit("Odd\n", [path: "x\n"])

        try await pair.carry()

        #expect(try await pair.sourceFile(GitPath(".distro/\(path)"))?.bytes == Array("x\n".utf8))
    }

    @Test func `A name that is no text is carried as it is`() async throws {
        let pair = try await Pair()
        let path = GitPath([0x63, 0xE9])
        try await pair.commit(path, "x\n")

        try await pair.carry()

        let place = SourceGitConfiguration.folder.appending(path)
        #expect(try await pair.sourceFile(place)?.bytes == Array("x\n".utf8))
    }

    @Test(arguments: [
        ".GIT/config", ".Git", "a/.giT/hooks/post-checkout", "git~1/config", ".g\u{200C}it/config",
    ])
    func `A name for git's own folder is refused`(name: String) async throws {
        let pair = try await Pair()
        let commit = try await pair.plant(GitPath(name), .file, "x\n")

        #expect(try await pair.refusal() == .hostile(GitPath(name), try await pair.title(commit)))
    }

    @Test(arguments: [("link", "/etc/passwd"), ("a/link", "../../README.md"), ("link", "..")])
    func `A symlink out of dist-git is refused`(name: String, target: String) async throws {
        let pair = try await Pair()
        let commit = try await pair.plant(GitPath(name), .symlink, target)

        #expect(try await pair.refusal() == .hostile(GitPath(name), try await pair.title(commit)))
    }

    @Test func `Nothing is written through a symlink`() async throws {
        let outside = try TemporaryFolder()
        let pair = try await Pair()
        try await pair.source.git("rm", "--quiet", "-r", "--cached", ".distro")
        try pair.source.link("outside", to: outside.path)
        try pair.source.folder.write("x\n", to: ".distro/kept")
        try await pair.source.commit("Link\n")
        try pair.source.link(".distro/folder", to: outside.path)
        try await pair.source.commit("Another link\n")
        let commit = try await pair.dist.commit("Through\n", ["folder/x": "x\n"])

        #expect(try await pair.refusal() == .alreadyThere(".distro/folder", try await pair.title(commit)))
        #expect(try outside.contents().isEmpty)
    }

    @Test func `Messages cannot steer a terminal`() async throws {
        let pair = try await Pair()
        try await pair.dist.commit("\u{1B}[31mRed\u{202E}\u{7}\n", ["sources": "new\n"])

        let error = try await pair.refusal()

        #expect(!"\(error)".unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
    }

    /// Settings that make git run a program, most of them where attributes say so.
    private static let programs = [
        "filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv", "diff.evil.command",
        "merge.evil.driver", "core.fsmonitor",
    ]

    @Test func `Attributes and settings of the repositories run nothing`() async throws {
        let folder = try TemporaryFolder()
        let pair = try await Pair(packaging: [".gitattributes": "* filter=evil diff=evil merge=evil\n"])
        // Both sides change the spec file, so that it has to be merged.
        let old = String(decoding: try pair.source.folder.read(".distro/hello.spec"), as: UTF8.self)
        let spec = old.replacing("MIT", with: "BSD")
        try await pair.source.commit("Own\n", [".distro/hello.spec": spec])
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")
        for repository in [pair.source, pair.dist] {
            for key in Self.programs {
                try await repository.git("config", key, "touch \(folder.path("ran"))")
            }
            let hook = "#!/bin/sh\ntouch \(folder.path("ran"))\n"
            try repository.folder.write(hook, to: ".git/hooks/post-checkout")
            try repository.folder.makeExecutable(".git/hooks/post-checkout")
        }

        let update = try await pair.planCarrying()

        #expect(update.changesFiles)
        #expect(!folder.exists("ran"))
    }
}

extension Pair {
    /// Commits a file in dist-git under a name of any bytes.
    fileprivate func commit(_ path: GitPath, _ text: String) async throws {
        let person = Signature(name: "Dana", email: "dana@example.com", seconds: 1_700_000_000)
        let commit = NewCommit(
            parents: [try await dist.id("HEAD")],
            author: person,
            committer: person,
            message: Array("Plant\n".utf8),
            tree: NewTree(base: .firstParent, changes: [path: .write(.file, Array(text.utf8))])
        )
        try await dist.git("update-ref", "HEAD", "\(dist.open().write(commit))")
    }

    /// Commits a file in dist-git under a name that git itself would not check out.
    @discardableResult
    fileprivate func plant(_ path: GitPath, _ mode: FileMode, _ text: String) async throws -> ObjectID {
        let repository = try await dist.open()
        let blob = try await dist.git("hash-object", "-w", "--stdin", input: text)
        var tree = try await tree(of: path.lastComponent, mode: mode.rawValue, kind: "blob", blob)
        for name in path.components.dropLast().reversed() {
            tree = try await self.tree(of: name, mode: "040000", kind: "tree", tree)
        }
        let head = try await dist.id("HEAD")
        let files = try await dist.git("ls-tree", "HEAD") + "\n" + dist.git("ls-tree", tree)
        let all = try await dist.git("mktree", input: files)
        let id = try await dist.git("commit-tree", "-p", "\(head)", "-m", "Plant", all)
        try await dist.git("update-ref", "HEAD", id)
        return try await repository.headCommit()
    }

    /// A tree with one entry, whose name may be any bytes: git reads it in quotes.
    private func tree(of name: [UInt8], mode: String, kind: String, _ object: String) async throws -> String {
        let quoted = name.map { "\\" + "00\(String($0, radix: 8))".suffix(3) }.joined()
        return try await dist.git("mktree", input: "\(mode) \(kind) \(object)\t\"\(quoted)\"\n")
    }
}
