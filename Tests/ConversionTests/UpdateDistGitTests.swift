import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct UpdateDistGitTests {
    @Test func `One commit becomes one patch and one tag`() async throws {
        let pair = try await Pair()
        let head = try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nBecause.\n")

        let files = try await pair.convert()

        #expect(files.keys.sorted() == [".gitignore", "0001-Greet-Fedora.patch", "hello.spec", "sources"])
        #expect(
            files["0001-Greet-Fedora.patch"]?.hasPrefix(
                "From \(head) Mon Sep 17 00:00:00 2001\nFrom: Dana Developer <dana@example.com>\n"
            ) == true
        )
        #expect(
            files["0001-Greet-Fedora.patch"]?.contains("Subject: [PATCH] Greet Fedora\n\nBecause.\n---\n")
                == true
        )
        #expect(
            files["hello.spec"]
                == Hello.spec(
                    "# Greet Fedora",
                    "# Author: Dana Developer <dana@example.com>",
                    "Patch1:         0001-Greet-Fedora.patch"
                )
        )
    }

    @Test func `The same commits give the same commit on every machine`() async throws {
        var commits: Set<ObjectID> = []
        for _ in 1...2 {
            let pair = try await Pair()
            try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
            try await pair.convert()
            commits.insert(try await pair.dist.id("HEAD"))
        }
        #expect(commits.count == 1)
    }

    @Test func `Nothing is left to do after an update`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n\nPatch-name: greeting.patch\n")
        try await pair.convert()

        #expect(try await pair.plan().isEmpty)
    }

    @Test func `Both sides may be in one repository without blobs, once the required ones are fetched`()
        async throws
    {
        let pair = try await Pair(packaging: ["extra.conf": "x\n"], distGit: ["old.conf": "y\n"])
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.convert()
        try await pair.edit("hello.c", "Fedora", "everybody", "Greet everybody\n")
        let expected = try await pair.plan()

        let bare = try await TemporaryRepository(.bare)
        for (side, name) in [(pair.source, "source"), (pair.dist, "dist")] {
            try await side.git("config", "uploadpack.allowFilter", "true")
            try await side.git("config", "uploadpack.allowAnySHA1InWant", "true")
            try await bare.git("config", "remote.\(name).url", "file://\(side.path)")
            try await bare.git("config", "remote.\(name).promisor", "true")
            try await bare.git("fetch", "--quiet", "--filter=blob:none", name, "+refs/*:refs/\(name)/*")
        }
        let repository = try await bare.open()
        let update = UpdateDistGit(sourceGit: repository, distGit: repository)
        let configuration = try SourceGitConfiguration(parsing: Array(Pair.yaml.utf8)).package(for: "hello")
        let upstream = try await pair.source.id("v1.0")

        let required = try await update.requiredBlobs(
            head: expected.head.id,
            base: expected.base.id,
            configuration: configuration,
            upstream: upstream
        )
        for side in ["source", "dist"] {
            let missing = try await repository.missing(of: required).map(\.text)
            let known = try await (side == "source" ? pair.source : pair.dist).open().missing(of: required)
                .map(\.text)
            let wanted = missing.filter { !known.contains($0) }
            try await bare.git(["fetch", "--quiet", "--no-filter", side] + wanted)
        }
        let plan = try await update.plan(
            head: expected.head.id,
            base: expected.base.id,
            configuration: configuration,
            upstream: upstream,
            packager: "Dana Developer <dana@example.com>"
        )

        let person = Signature(name: "Bot", email: "bot@example.com", seconds: 0)
        let message = CommitMessage("Update\n".utf8)
        let commits = [
            try await repository.write(plan.commit(message, by: person)),
            try await pair.dist.open().write(expected.commit(message, by: person)),
        ]
        #expect(commits[0] == commits[1])
        #expect(plan.patches == expected.patches)
    }
}
