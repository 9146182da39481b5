import Git
import TestSupport
import Testing

@Suite struct FormatPatchesTests {
    /// Every patch as `git format-patch` writes it to a file of its own.
    private func files(_ temporary: TemporaryRepository, _ range: String) async throws -> [[UInt8]] {
        let folder = try TemporaryFolder()
        let options = ["--no-numbered", "--no-signature", "--full-index", "--output-directory", folder.path]
        try await temporary.git(["format-patch", "--quiet", "--root"] + options + [range])
        return try folder.contents().map(folder.read)
    }

    private func commits(_ repository: Repository) async throws -> [ObjectID] {
        guard let head = try await repository.head() else { return [] }
        return try await repository.commits(CommitQuery(include: [head], order: .oldestFirst)).map(\.id)
    }

    private func format(
        _ query: PatchQuery,
        _ temporary: TemporaryRepository
    ) async throws -> [FormattedPatch] {
        try await temporary.open().formatPatches(query)
    }

    @Test func `Patches of odd changes are those of git format-patch`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("Root\n", ["text": "1\n2\n3\n", "no newline": "x", "mode": "m\n"])
        try temporary.write(Array(0...255) + Array(0...255), to: "binary")
        try await temporary.commit("Add a binary file\n\nSigned-off-by: Dana <d@example.com>\n")
        try temporary.folder.makeExecutable("mode")
        try temporary.link("link", to: "text")
        try await temporary.commit("Change a mode, add a link")
        try await temporary.git("mv", "text", "größe \"q\"\t")
        try await temporary.commit("Rename", ["no newline": "x\ny"])
        try await temporary.commit("Line ends\r\n\r\nBody\r\n", ["mode": "m\r\n"])
        let tip = try await temporary.id("HEAD")
        try await temporary.git("update-index", "--add", "--cacheinfo", "160000,\(tip),module")
        try await temporary.git("commit", "--quiet", "-m", "Submodule")
        let repository = try await temporary.open()

        let patches = try await repository.formatPatches(PatchQuery(commits: commits(repository)))

        #expect(try await patches.map(\.text.text) == files(temporary, "HEAD").map(\.text))
    }

    @Test(arguments: [
        "", "\n\nSubject after blank lines\n", "ASCII\n\nÜmlaut\n",
        "Ümlaut: a subject that is so long that it has to be folded, twice",
        "S\n\nFrom 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001\nFrom: x\n",
        "S\n\n>From a\n>>From b\n> From c\n From d\nFrom\n", "From here on\n\nFrom now",
        "S\n\n---\n a | 1 +\n\ndiff --git a/a b/a\n",
        "S\n\n-- \n2.39.5\n\n", "S\n\nbody without line end", "S\n\n\n\n",
        "S\n\nForm feed \u{c} and \u{1b}[31mred\n",
    ])
    func `Whatever a message says, the patch is that of git format-patch`(message: String) async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("Start", ["a": "1\n"])
        let one = try await temporary.commit(message, ["a": "From x\n>From y\n"])
        let two = try await temporary.commit(message, ["a": "2\n"])

        let patches = try await format(PatchQuery(commits: [one, two]), temporary)

        #expect(patches.map(\.commit) == [one, two])
        #expect(try await patches.map(\.text.text) == files(temporary, "HEAD~2..").map(\.text))
    }

    @Test func `A message in another encoding comes out as UTF-8`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.git("config", "i18n.commitEncoding", "ISO-8859-1")
        try temporary.write("Gr".bytes + [0xfc, 0xdf] + "e\n".bytes, to: "message")
        try await temporary.git("add", "message")
        try await temporary.git("commit", "--quiet", "--file=message")
        try await temporary.git("config", "--unset", "i18n.commitEncoding")

        let patches = try await format(PatchQuery(commits: [temporary.id("HEAD")]), temporary)

        #expect(try await patches.map(\.text.text) == files(temporary, "HEAD").map(\.text))
        #expect(patches[0].text.text.contains("Subject: [PATCH] =?UTF-8?q?Gr=C3=BC=C3=9Fe?="))
    }

    @Test func `A message that names a commit which comes later forges nothing`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("Start", ["a": "1"])
        try await temporary.startBranch("victim")
        let victim = try await temporary.commit("Victim", ["b": "1"])
        try await temporary.checkOut("main")
        let forged = "Forger\n\nFrom \(victim) Mon Sep 17 00:00:00 2001\nFrom: x\nSubject: [PATCH] Forged\n"
        let forger = try await temporary.commit(forged, ["c": "1"])

        let patches = try await format(PatchQuery(commits: [forger, victim]), temporary)

        #expect(patches.map(\.commit) == [forger, victim])
        #expect(patches[1].text.text.contains("Subject: [PATCH] Victim"))
    }

    @Test func `Patches come in the order asked for`() async throws {
        let temporary = try await TemporaryRepository()
        let one = try await temporary.commit("One", ["a": "1"])
        let two = try await temporary.commit("Two", ["a": "2"])
        let three = try await temporary.commit("Three", ["a": "3"])

        #expect(
            try await format(PatchQuery(commits: [three, one]), temporary).map(\.commit) == [three, one]
        )
        #expect(try await format(PatchQuery(commits: [two]), temporary).map(\.commit) == [two])
        #expect(try await format(PatchQuery(commits: []), temporary).isEmpty)
    }

    @Test func `A patch does not depend on its neighbours`() async throws {
        let temporary = try await TemporaryRepository()
        let one = try await temporary.commit("One", ["a": "1\n"])
        let two = try await temporary.commit("Two", ["a": "2\n"])

        let together = try await format(PatchQuery(commits: [one, two]), temporary)
        let first = try await format(PatchQuery(commits: [one]), temporary)
        let second = try await format(PatchQuery(commits: [two]), temporary)

        #expect(together == first + second)
    }

    @Test func `Excluded paths leave no trace, and a commit of nothing else no patch`() async throws {
        let temporary = try await TemporaryRepository()
        let mixed = try await temporary.commit(
            "Mixed",
            ["a": "1\n", ".distro/x.spec": "x\n", "b.orig": "o\n"]
        )
        let only = try await temporary.commit("Only", [".distro/x.spec": "y\n"])
        let empty = try await temporary.commit("Empty")
        let paths: [Pathspec] = [.everything, .excluding(".distro"), .excluding(pattern: "*.orig".bytes)]

        let patches = try await format(PatchQuery(commits: [mixed, only, empty], paths: paths), temporary)

        #expect(patches.map(\.commit) == [mixed])
        #expect(patches[0].text.text.contains(" 1 file changed, 1 insertion(+)\n"))
        #expect(!patches[0].text.text.contains("spec"))
    }

    @Test func `Prefixes can be left away`() async throws {
        let temporary = try await TemporaryRepository()
        let one = try await temporary.commit("One", ["d/a": "1\n"])

        let patches = try await format(PatchQuery(commits: [one], prefixes: false), temporary)

        #expect(patches[0].text.text.contains("\ndiff --git d/a d/a\n"))
        #expect(patches[0].text.text.contains("\n+++ d/a\n"))
    }

    @Test func `A merge is what it changes against its first parent, or no patch`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("Start", ["a": "1\n"])
        try await temporary.startBranch("side")
        try await temporary.commit("Side", ["s": "1\n"])
        try await temporary.checkOut("main")
        let main = try await temporary.commit("Main", ["m": "1\n"])
        let merge = try await temporary.merge("side", message: "Merge side")

        let shown = try await format(PatchQuery(commits: [main, merge]), temporary)
        let omitted = try await format(PatchQuery(commits: [main, merge], merges: .omitted), temporary)

        #expect(shown.map(\.commit) == [main, merge])
        #expect(shown[1].text.text.contains("+++ b/s\n"))
        #expect(!shown[1].text.text.contains("+++ b/m\n"))
        #expect(omitted.map(\.commit) == [main])
    }

    @Test func `A linearised chain has the same trees and one parent each`() async throws {
        let temporary = try await TemporaryRepository()
        let start = try await temporary.commit("Start", ["a": "1\n"])
        try await temporary.startBranch("side")
        try await temporary.commit("Side", ["s": "1\n"])
        try await temporary.checkOut("main")
        try await temporary.commit("Main", ["m": "1\n"])
        let merge = try await temporary.merge("side", message: "Merge side")
        let repository = try await temporary.open()
        let query = CommitQuery(include: [merge], exclude: [start], order: .oldestFirst, firstParent: true)
        let chain = try await repository.commits(query)

        try await repository.withQuarantine { scratch in
            let ids = try await scratch.linearized(chain)
            let linear = try await scratch.commits(ids)
            #expect(linear.map(\.parents) == [[start], [ids[0]]])
            #expect(linear.map(\.tree) == chain.map(\.tree))
            #expect(linear.map(\.author) == chain.map(\.author))
            #expect(linear.map(\.message) == chain.map(\.message))
            #expect(ids[0] == chain[0].id)

            let patches = try await scratch.formatPatches(PatchQuery(commits: ids, merges: .omitted))
            #expect(patches.map(\.commit) == ids)
        }
    }

    @Test func `The end of a shallow history is not taken for a root`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("One", ["a": "1"])
        let two = try await temporary.commit("Two", ["a": "2"])
        let folder = try TemporaryFolder()
        try await temporary.git(
            "clone",
            "--quiet",
            "--bare",
            "--depth=1",
            "file://\(temporary.path)",
            folder.path("c")
        )
        let clone = try await Repository.open(folder.path("c"))

        #expect(try clone.isShallowBoundary(two))
        #expect(try await clone.commits(CommitQuery(include: [two])).map(\.id) == [two])
        await #expect(throws: GitError.historyEnds(two)) {
            try await clone.formatPatches(PatchQuery(commits: [two]))
        }
        await #expect(throws: GitError.historyEnds(two)) { try await clone.changes(of: [two]) }
    }

    @Test func `A file that was not fetched is named, and nobody is asked for it`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.git("config", "uploadpack.allowFilter", "true")
        try await temporary.commit("One", ["a": "1\n"])
        let two = try await temporary.commit("Two", ["a": "2\n"])
        let folder = try TemporaryFolder()
        let options = ["--quiet", "--bare", "--filter=blob:none"]
        try await temporary.git(["clone"] + options + ["file://\(temporary.path)", folder.path("c")])
        let clone = try await Repository.open(folder.path("c"))
        let blobs = [try await temporary.id("HEAD~:a"), try await temporary.id("HEAD:a")]

        let error = await #expect(throws: GitError.self) {
            try await clone.formatPatches(PatchQuery(commits: [two]))
        }

        #expect(blobs.map { GitError.missingObject($0) }.contains(error))
        #expect(try await clone.missing(of: blobs) == blobs)
        await #expect(throws: GitError.missingObject(blobs[0])) { try await clone.blobs([blobs[0]]) }
    }
}
