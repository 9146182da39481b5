import Git
import TestSupport
import Testing

@testable import Conversion

/// Commits with Ignore-patch.
@Suite struct IgnoredCommitTests {
    @Test(arguments: ["Ignore-patch: true", "ignore: true"])
    func `Among patches its file lies in dist-git and is not listed`(metadata: String) async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.edit("README.md", "program", "project", "Only here\n\n\(metadata)\n")
        try await pair.edit("lib/util.c", "Hello", "Good day", "Be polite\n")

        let update = try await pair.plan()
        let files = try await pair.convert()

        #expect(files["0002-Only-here.patch"]?.contains("+A project.\n") == true)
        #expect(
            update.patches.filter(\.isApplied).map(\.name) == [
                "0001-Greet-Fedora.patch", "0003-Be-polite.patch",
            ]
        )
        #expect(files["hello.spec"]?.contains("0002-Only-here.patch") == false)
        #expect(update.notices.contains { $0.contains("0002-Only-here.patch") })
        #expect(try await pair.fault(excluding: "README.md") == nil)
        #expect(try await pair.plan().isEmpty)
    }

    @Test func `Commits of one patch are neighbours over an ignored one`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nPatch-name: one.patch\n")
        try await pair.edit("README.md", "program", "project", "Only here\n\nIgnore-patch: true\n")
        try await pair.edit("lib/util.c", "Hello", "Good day", "Be polite\n\nPatch-name: one.patch\n")

        #expect(try await pair.plan().patches.map(\.name) == ["one.patch", "0002-Only-here.patch"])
    }

    @Test func `Beneath all patches it may add files, and gives none to dist-git`() async throws {
        let pair = try await Pair()
        try await pair.source.commit("CI\n\nIgnore-patch: true\n", [".ci.yml": "job: 1\n"])
        try await pair.source.commit("More CI\n\nIgnore-patch: true\n", [".ci.yml": "job: 2\n"])
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")

        #expect(try await pair.plan().patches.map(\.name) == ["0003-Greet-Fedora.patch"])
        try await pair.convert()
        #expect(try await pair.fault(excluding: ".ci.yml") == nil)
    }

    @Test(arguments: [true, false])
    func `Beneath all patches it cannot change what upstream ships`(hasPatch: Bool) async throws {
        let pair = try await Pair()
        let commit = try await pair.edit("hello.c", "world", "Fedora", "Only here\n\nIgnore-patch: true\n")
        if hasPatch { try await pair.edit("lib/util.c", "Hello", "Good day", "Be polite\n") }

        await #expect(throws: ConversionError.ignoredBeneath(commit, paths: ["hello.c"])) {
            try await pair.plan()
        }
    }

    @Test func `A patch that needs what is ignored is refused with both names`() async throws {
        let pair = try await Pair()
        try await pair.edit("words.txt", "word 1\n", "word one\n", "First\n")
        let ignored = try await pair.edit("hello.c", "world", "Fedora", "Only here\n\nIgnore-patch: true\n")
        let commit = try await pair.edit("hello.c", "Fedora", "CentOS", "Greet CentOS\n")

        let error = await #expect(throws: ConversionError.self) { try await pair.plan() }

        let text = try #require(error).description
        #expect(text.contains(ignored.short) && text.contains(commit.short))
    }
}
