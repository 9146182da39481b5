import Git
import TestSupport
import Testing

@testable import Conversion

/// What becomes of packaging files that dist-git changes.
@Suite struct CarriedPackagingTests {
    @Test func `A renamed and edited file goes to its new folder`() async throws {
        let text = lines(["a", "b", "c", "d", "e"])
        let pair = try await Pair(packaging: ["hello.conf": text], distGit: ["hello.conf": text])
        try await pair.dist.commit("Move\n", ["hello.conf": nil, "conf/hi.conf": text + "f\n"])

        try await pair.carry()

        #expect(try await pair.sourceFile(".distro/hello.conf") == nil)
        #expect(try await pair.sourceFile(".distro/conf/hi.conf")?.bytes == Array((text + "f\n").utf8))
    }

    @Test func `The move of a file that source-git lacks is refused`() async throws {
        let pair = try await Pair(distGit: ["only-here.conf": "a\n"])
        let commit = try await pair.dist.commit("Move\n", ["only-here.conf": nil, "new.conf": "a\n"])

        let error = try await pair.refusal()

        #expect(error == .missing(".distro/only-here.conf", try await pair.title(commit)))
    }

    @Test func `A file that source-git lacks may go`() async throws {
        let pair = try await Pair(distGit: ["only-here.conf": "a\n"])
        let commit = try await pair.dist.commit("Remove\n", ["only-here.conf": nil])

        let update = try await pair.carry()

        #expect(!update.changesFiles)
        #expect(update.commits.map(\.origin) == [commit])
    }

    @Test func `Changes of both sides at different places of the spec file come together`() async throws {
        let pair = try await Pair()
        let old = String(decoding: try pair.source.folder.read(".distro/hello.spec"), as: UTF8.self)
        try await pair.source.commit(
            "Own\n",
            [".distro/hello.spec": old.replacing("BuildRequires:  make", with: "BuildRequires:  gcc")]
        )
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")

        try await pair.carry()

        let new = old.replacing("BuildRequires:  make", with: "BuildRequires:  gcc").replacing(
            "1%{?dist}",
            with: "2%{?dist}"
        )
        #expect(try await pair.sourceFile(".distro/hello.spec")?.bytes == Array(new.utf8))
    }

    @Test func `Changes of the same line are refused, and nothing is made`() async throws {
        let pair = try await Pair()
        let old = String(decoding: try pair.source.folder.read(".distro/hello.spec"), as: UTF8.self)
        try await pair.source.commit(
            "Own\n",
            [".distro/hello.spec": old.replacing("1%{?dist}", with: "7%{?dist}")]
        )
        try await pair.dist.commit("Fine\n", ["a.conf": "a\n"])
        let commit = try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")

        let error = try await pair.refusal()

        #expect(error == .sameLines(".distro/hello.spec", try await pair.title(commit)))
        #expect(
            "\(error)".hasPrefix(
                "dist-git commit \(commit.short) (Bump) changes .distro/hello.spec where source-git"
            )
        )
        #expect("\(error)".contains("“From-dist-git-commit: \(commit)”"))
    }

    @Test func `A file is not put where source-git has a folder, nor under a file`() async throws {
        let pair = try await Pair(packaging: ["a/b": "x\n", "c": "x\n"])
        let commit = try await pair.dist.commit("File\n", ["a": "x\n"])
        #expect(try await pair.refusal() == .alreadyThere(".distro/a", try await pair.title(commit)))

        let other = try await pair.dist.commit("Folder\n", ["a": nil, "c/d": "x\n"])
        let since = DistGitRange(after: commit, through: other)
        #expect(try await pair.refusal(since) == .alreadyThere(".distro/c", try await pair.title(other)))
    }

    @Test func `A folder takes the place of a file, and a file that of a folder`() async throws {
        let pair = try await Pair(packaging: ["a": "x\n"], distGit: ["a": "x\n"])
        try pair.dist.remove("a")
        try await pair.dist.commit("Folder\n", ["a/b": "y\n"])
        try await pair.carry()
        #expect(try await pair.sourceFile(".distro/a/b")?.bytes == Array("y\n".utf8))

        let folder = try await pair.dist.id("HEAD")
        try pair.dist.remove("a")
        let file = try await pair.dist.commit("File\n", ["a": "z\n"])
        try await pair.carry(DistGitRange(after: folder, through: file))
        #expect(try await pair.sourceFile(".distro/a")?.bytes == Array("z\n".utf8))
    }

    @Test func `Ignore rules stay with their repository, and the sides are level nevertheless`() async throws
    {
        let pair = try await Pair()
        try await pair.dist.commit("Ignore\n", [".gitignore": "/x\n", "tests/.gitignore": "*.o\n"])
        let commit = try await pair.dist.commit("No ignores\n", [".gitignore": nil], by: .rita)

        let update = try await pair.carry()

        #expect(update.commits.map(\.origin) == [commit])
        #expect(try await pair.subjects() == ["No ignores", "Initialize"])
        #expect(try await pair.source.git("log", "-1", "--format=%an") == "Rita Releng")
        #expect(try await pair.sourceFile(".distro/.gitignore")?.bytes == Array("!*\n".utf8))
    }

    @Test func `A commit that changed nothing for source-git is named by the one before it`() async throws {
        let pair = try await Pair()
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")
        let last = try await pair.dist.commit("Ignore\n", [".gitignore": "/x\n"])

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Bump"])
        #expect(update.commits.map(\.origin) == [last])
    }

    @Test func `A merge is told by its commits, and what only it changed by itself`() async throws {
        let pair = try await Pair()
        try await pair.dist.startBranch("topic")
        try await pair.dist.commit("Topic\n", ["topic.conf": "t\n"])
        try await pair.dist.checkOut("main")
        try await pair.dist.commit("Main\n", ["main.conf": "m\n"])
        try await pair.dist.git("merge", "--quiet", "--no-ff", "--no-commit", "topic")
        try pair.dist.write("evil\n", to: "evil.conf")
        try await pair.dist.commit("Merge topic\n")

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Topic", "Main", "Merge topic"])
        #expect(try await pair.sourceFile(".distro/evil.conf")?.bytes == Array("evil\n".utf8))
    }

    @Test func `Branches that changed the same lines are carried by their merge`() async throws {
        let pair = try await Pair()
        try await pair.dist.startBranch("topic")
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Topic\n")
        try await pair.dist.checkOut("main")
        try await pair.editSpec("1%{?dist}", "3%{?dist}", "Main\n")
        try await pair.merge(resolving: "4%{?dist}")

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Topic", "Merge topic"])
        let spec = Hello.spec().replacing("1%{?dist}", with: "4%{?dist}")
        #expect(try await pair.sourceFile(".distro/hello.spec")?.bytes == Array(spec.utf8))
    }

    @Test(arguments: ["sources"])
    func `A new upstream release is for a person`(name: String) async throws {
        let pair = try await Pair()
        try await pair.dist.commit("Fine\n", ["tests/sources": "x\n"])
        let commit = try await pair.dist.commit("Update to 2.0\n", [name: "SHA512 (hello-2.0.tar.gz) = 00\n"])

        #expect(try await pair.refusal() == .newUpstreamRelease(try await pair.title(commit)))
    }

    @Test func `A message in another encoding becomes UTF-8`() async throws {
        let pair = try await Pair()
        try await pair.dist.git("config", "i18n.commitEncoding", "ISO-8859-1")
        try pair.dist.write("a\n", to: "a.conf")
        try await pair.dist.git("add", "--all")
        try pair.dist.folder.write([0x47, 0x72, 0xFC, 0xDF, 0x65, 0x0A], to: ".git/message")
        try await pair.dist.git("commit", "--quiet", "--file=.git/message")

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Grüße"])
        #expect(try await pair.source.open().commit(update.head).encoding == nil)
    }

    @Test func `source-git's own changelog stays where the two are not shared`() async throws {
        let yaml = Pair.yaml.replacing("sync_changelog: true", with: "sync_changelog: false")
        let pair = try await Pair(yaml: yaml)
        let spec = String(decoding: try pair.dist.folder.read("hello.spec"), as: UTF8.self)
        let edited = spec.replacing("- First package", with: "- Another").replacing("MIT", with: "BSD")
        try await pair.dist.commit("Change\n", ["hello.spec": edited])

        try await pair.carry()

        let expected = spec.replacing("MIT", with: "BSD")
        #expect(try await pair.sourceFile(".distro/hello.spec")?.bytes == Array(expected.utf8))
    }
}

extension Pair {
    /// Merges the branch topic into main of dist-git, where both changed the release.
    fileprivate func merge(resolving release: String) async throws {
        // git leaves with an exit code since there is a conflict.
        _ = try? await dist.git("merge", "--quiet", "--no-ff", "--no-commit", "topic")
        try dist.write(Hello.spec().replacing("1%{?dist}", with: release), to: "hello.spec")
        try await dist.commit("Merge topic\n")
    }
}
