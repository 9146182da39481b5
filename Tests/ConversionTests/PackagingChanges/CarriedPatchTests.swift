import Git
import TestSupport
import Testing

@testable import Conversion

/// What becomes of patches that dist-git adds, changes and drops.
@Suite struct CarriedPatchTests {
    @Test func `A new patch becomes a commit with what its mail says`() async throws {
        let pair = try await Pair()
        let mail = try await pair.patch("hello.c", "world", "Fedora", "Greet Fedora\n\nBecause.\n", by: .rita)
        let origin = try await pair.addPatch(
            "greet.patch",
            mail,
            tag: "# why\n# 100%% sure\nPatch1:         greet.patch",
            and: ["extra.conf": "x\n"]
        )

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Add patches", "Greet Fedora"])
        #expect(
            try await pair.source.git("log", "-1", "--format=%an <%ae>") == "Rita Releng <rita@example.com>"
        )
        #expect(
            try await pair.source.git("log", "-1", "--format=%B") == """
                Greet Fedora

                Because.

                Patch-name: greet.patch
                Patch-id: 1
                Patch-status: |
                    # why
                    # 100% sure
                From-dist-git-commit: \(origin)

                """
        )
        #expect(String(decoding: try pair.source.folder.read("hello.c"), as: UTF8.self).contains("Fedora"))
        #expect(try await pair.sourceFile(".distro/greet.patch") == nil)
        #expect(try await pair.sourceFile(".distro/hello.spec")?.bytes == Array(Hello.spec().utf8))
    }

    @Test func `A patch that came from dist-git goes back as it was`() async throws {
        let pair = try await Pair()
        let one = try await pair.patch("hello.c", "world", "Fedora", "Greet Fedora\n")
        let two = try await pair.patch("lib/util.c", "Hello", "Good day", "Be polite\n")
        let tags = "\n# one\nPatch0005:      one.patch\n\nPatch0007:  two.patch"
        try await pair.addPatch("one.patch", one, tag: tags, and: ["two.patch": two])

        try await pair.carry()

        #expect(try await pair.plan().isEmpty)
    }

    @Test func `Mails of one file become commits of one name`() async throws {
        let pair = try await Pair()
        let one = try await pair.patch("hello.c", "world", "Fedora", "Greet Fedora\n")
        let two = try await pair.patch(
            "lib/util.c",
            "Hello",
            "Good day",
            "Be polite\n\nPatch-name: old.patch\n"
        )
        try await pair.addPatch("both.patch", one + two, tag: "Patch1: both.patch")

        try await pair.carry()

        #expect(try await pair.subjects().prefix(2) == ["Be polite", "Greet Fedora"])
        let trailers = "%(trailers:key=Patch-name,valueonly,separator=+)"
        #expect(try await pair.source.git("log", "-2", "--format=\(trailers)") == "both.patch\nboth.patch")
        #expect(try await pair.plan().isEmpty)
    }

    @Test func `A plain diff is the dist-git author's`() async throws {
        let pair = try await Pair()
        let diff = try await pair.diff("hello.c", "world", "Fedora")
        try await pair.addPatch(
            "plain.patch",
            "Some words.\n\n" + diff,
            tag: "Patch1: plain.patch",
            by: .rita
        )

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Apply patch plain.patch"])
        #expect(try await pair.source.git("log", "-1", "--format=%an") == "Rita Releng")
    }

    @Test(arguments: [
        ("%autosetup -p0", true), ("%autosetup -p1", false), ("%autosetup", false), ("%autosetup -p 0", true),
    ])
    func `How many folders are taken off is what the spec file says`(
        prep: String,
        hasNoPrefix: Bool
    ) async throws {
        let pair = try await Pair(spec: Hello.spec().replacing("%autosetup -p1", with: prep))
        let diff = try await pair.diff(
            "hello.c",
            "world",
            "Fedora",
            options: hasNoPrefix ? ["--no-prefix"] : []
        )
        try await pair.addPatch("plain.patch", diff, tag: "Patch1: plain.patch")

        try await pair.carry()

        let trailer = try await pair.source.git("log", "-1", "--format=%(trailers:key=No-prefix,valueonly)")
        #expect(trailer.contains("true") == hasNoPrefix)
        #expect(try await pair.plan().isEmpty)
    }

    @Test func `Without a word about it folders are taken off as they fit`() async throws {
        let pair = try await Pair(spec: Hello.spec().replacing("%autosetup -p1", with: "%autosetup"))
        let diff = try await pair.diff("hello.c", "world", "Fedora", options: ["--no-prefix"])
        try await pair.addPatch("plain.patch", diff, tag: "Patch1: plain.patch")

        try await pair.carry()

        #expect(
            try await pair.source.git("log", "-1", "--format=%(trailers:key=No-prefix,valueonly)") == "true\n"
        )
    }

    @Test func `A patch that does not fit is named with its hunk`() async throws {
        let pair = try await Pair()
        let mail = try await pair.patch("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.edit("hello.c", "world", "everybody", "Own\n")
        let commit = try await pair.addPatch("greet.patch", mail, tag: "Patch1: greet.patch")

        let error = try await pair.refusal()

        #expect(
            error == .patch(.hunk("greet.patch", file: "hello.c", line: "1"), try await pair.title(commit))
        )
        #expect(
            "\(error)".contains("greet.patch does not apply: its hunk for line 1 of hello.c does not fit")
        )
    }

    @Test(arguments: [
        ("x\n", PatchFailure.noDiff("bad.patch")),
        ("--- a/hello.c\n+++ b/hello.c\n@@ -1,3 +1,3 @@\n one\n", .refused("bad.patch", reason: "")),
        ("--- /dev/null\n+++ b/.distro/x\n@@ -0,0 +1 @@\n+x\n", .touchesPackaging("bad.patch")),
        ("--- /dev/null\n+++ b/../x\n@@ -0,0 +1 @@\n+x\n", .refused("bad.patch", reason: "")),
        ("--- /dev/null\n+++ b/.git/config\n@@ -0,0 +1 @@\n+x\n", .refused("bad.patch", reason: "")),
    ])
    func `A patch that cannot be applied is refused`(text: String, failure: PatchFailure) async throws {
        let pair = try await Pair()
        try await pair.addPatch("bad.patch", text, tag: "Patch1: bad.patch")

        guard case .patch(let reason, _) = try await pair.refusal() else {
            Issue.record("another refusal")
            return
        }

        if case .refused(let name, _) = failure, case .refused(name, let message) = reason {
            #expect(!message.isEmpty)
        } else {
            #expect(reason == failure)
        }
    }

    @Test func `A listed patch without a file is named`() async throws {
        let pair = try await Pair()
        let commit = try await pair.editSpec(
            "\nBuildRequires",
            "Patch1: gone.patch\n\nBuildRequires",
            "List\n"
        )

        #expect(try await pair.refusal() == .patch(.missing("gone.patch"), try await pair.title(commit)))
    }

    @Test func `A patch that the spec file does not list, or in a folder, is a file`() async throws {
        let pair = try await Pair()
        try await pair.dist.commit("Data\n", ["loose.patch": "x\n", "tests/data.patch": "y\n"])

        try await pair.carry()

        #expect(try await pair.sourceFile(".distro/loose.patch")?.bytes == Array("x\n".utf8))
        #expect(try await pair.sourceFile(".distro/tests/data.patch")?.bytes == Array("y\n".utf8))
    }

    @Test func `A loose patch becomes a commit when it is listed`() async throws {
        let pair = try await Pair()
        let mail = try await pair.patch("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.dist.commit("Prepare\n", ["greet.patch": mail])
        try await pair.editSpec("\nBuildRequires", "Patch1: greet.patch\n\nBuildRequires", "List\n")

        let update = try await pair.carry()

        #expect(update.commits.map(\.subject) == ["Prepare", "List", "Greet Fedora"])
        #expect(try await pair.sourceFile(".distro/greet.patch") == nil)
    }

    @Test func `A dropped patch is undone, also when other commits came since`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nPatch-name: greet.patch\n")
        try await pair.edit("words.txt", "word 1\n", "word one\n", "Own\n")
        let level = try await pair.convertedHead()
        try await pair.dropPatch("greet.patch")

        let update = try await pair.carry(DistGitRange(after: level, through: pair.dist.id("HEAD")))

        #expect(update.commits.map(\.subject) == ["Drop greet.patch"])
        #expect(String(decoding: try pair.source.folder.read("hello.c"), as: UTF8.self).contains("world"))
        #expect(
            String(decoding: try pair.source.folder.read("words.txt"), as: UTF8.self).contains("word one")
        )
        #expect(
            try await pair.source.git("log", "-1", "--format=%(trailers:key=Drop-patch,valueonly)")
                == "greet.patch\n"
        )
    }

    @Test func `A changed patch is undone and made anew`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        let level = try await pair.convertedHead()
        let name = "0001-Greet-Fedora.patch"
        let old = String(decoding: try pair.dist.folder.read(name), as: UTF8.self)
        try await pair.dist.commit("Change\n", [name: old.replacing("+Fedora", with: "+CentOS")])

        let update = try await pair.carry(DistGitRange(after: level, through: pair.dist.id("HEAD")))

        #expect(update.commits.map(\.subject) == ["Drop \(name)", "Greet Fedora"])
        #expect(String(decoding: try pair.source.folder.read("hello.c"), as: UTF8.self).contains("CentOS"))
    }

    @Test func `A dropped patch does not come back to dist-git`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nPatch-name: greet.patch\n")
        try await pair.edit("words.txt", "word 1\n", "word one\n", "Own\n")
        let level = try await pair.convertedHead()
        try await pair.dropPatch("greet.patch")
        try await pair.carry(DistGitRange(after: level, through: pair.dist.id("HEAD")))

        let update = try await pair.plan()
        #expect(update.patches.map(\.name) == ["0002-Own.patch"])
        #expect(update.tree.changes.keys.sorted() == ["hello.spec"], "the other patch moves up in the list")
    }

    @Test func `A changed patch is not changed again on its way back`() async throws {
        let pair = try await Pair()
        try await pair.edit("words.txt", "word 1\n", "word one\n", "Own\n\nPatch-name: own.patch\n")
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nPatch-name: greet.patch\n")
        let level = try await pair.convertedHead()
        let old = String(decoding: try pair.dist.folder.read("greet.patch"), as: UTF8.self)
        try await pair.dist.commit("Change\n", ["greet.patch": old.replacing("+Fedora", with: "+CentOS")])
        try await pair.carry(DistGitRange(after: level, through: pair.dist.id("HEAD")))

        #expect(try await pair.plan().isEmpty)
    }

    @Test func `A patch that only moved by some lines changes nothing`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        let level = try await pair.convertedHead()
        let name = "0001-Greet-Fedora.patch"
        let old = String(decoding: try pair.dist.folder.read(name), as: UTF8.self)
        try await pair.dist.commit(
            "Refresh\n",
            [name: old.replacing("@@ -1,5 +1,5 @@", with: "@@ -2,5 +2,5 @@")]
        )

        let update = try await pair.carry(DistGitRange(after: level, through: pair.dist.id("HEAD")))

        #expect(!update.changesFiles)
        #expect(update.commits.map(\.subject) == ["Refresh"])
    }

    @Test func `A patch that others build on is not dropped`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nPatch-name: greet.patch\n")
        try await pair.edit("hello.c", "Fedora", "CentOS", "Greet CentOS\n")
        let level = try await pair.convertedHead()
        let commit = try await pair.dropPatch("greet.patch")

        let error = try await pair.refusal(DistGitRange(after: level, through: commit))

        #expect(error == .patch(.changedSince("greet.patch", file: "hello.c"), try await pair.title(commit)))
    }

    @Test func `A patch that no commit of source-git stands for is not dropped`() async throws {
        let pair = try await Pair(spec: Hello.spec("Patch1: x.patch"), distGit: ["x.patch": "x\n"])
        try pair.source.write(Hello.spec(), to: ".distro/hello.spec")
        try await pair.source.commit("Without the tag\n")
        let commit = try await pair.dropPatch("x.patch")

        #expect(try await pair.refusal() == .patch(.unknown("x.patch"), try await pair.title(commit)))
    }

    @Test func `A patch in the middle gets no number, and somebody is told`() async throws {
        let pair = try await Pair()
        let one = try await pair.patch("hello.c", "world", "Fedora", "One\n")
        let two = try await pair.patch("lib/util.c", "Hello", "Good day", "Two\n")
        try await pair.addPatch("one.patch", one, tag: "Patch9: one.patch")
        try await pair.editSpec("Patch9:", "Patch3: two.patch\nPatch9:", "List two\n")
        try await pair.dist.commit("Two\n", ["two.patch": two])
        try await pair.dist.git("reset", "--quiet", "--soft", "HEAD~2")
        try await pair.dist.commit("Add two\n")

        let update = try await pair.carry()

        #expect(update.notices.count == 1)
        #expect(update.notices[0].hasPrefix("two.patch of dist-git commit "))
        #expect(try await pair.source.git("log", "-1", "--format=%(trailers:key=Patch-id)") == "")
    }

    @Test func `Patches that source-git's own spec file lists stay files`() async throws {
        let spec = Hello.spec("Patch1: own.patch")
        let pair = try await Pair(spec: spec, packaging: ["own.patch": "x\n"], distGit: ["own.patch": "x\n"])
        try await pair.dist.commit("Change\n", ["own.patch": "y\n"])

        try await pair.carry()

        #expect(try await pair.sourceFile(".distro/own.patch")?.bytes == Array("y\n".utf8))
        #expect(try await pair.sourceFile(".distro/hello.spec")?.bytes == Array(spec.utf8))
    }

    @Test func `What dist-git has from source-git is not carried back`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.convert()

        let update = try await pair.carry()

        #expect(update.commits.isEmpty)
    }
}
