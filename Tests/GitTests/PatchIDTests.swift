import Git
import TestSupport
import Testing

@Suite struct PatchIDTests {
    private func diff(_ old: String, _ new: String, file: String = "a") -> String {
        "diff --git a/\(file) b/\(file)\n--- a/\(file)\n+++ b/\(file)\n@@ -1 +1 @@\n-\(old)\n+\(new)\n"
    }

    private func ids(_ texts: [String], _ kind: PatchIDKind = .stable) async throws -> [[String]] {
        let temporary = try await TemporaryRepository(.bare)
        return try await temporary.open().patchIDs(of: texts.map(\.bytes), kind: kind)
    }

    @Test func `Each text has the names of its patches`() async throws {
        let mail = "From \(String(repeating: "1", count: 40)) Mon Sep 17 00:00:00 2001\nSubject: x\n\n---\n"
        let texts = [
            diff("1", "2"), mail + diff("1", "2"), "", "no diff",
            mail + diff("1", "2") + "\n" + mail + diff("3", "4"),
        ]

        let ids = try await ids(texts)

        #expect(ids.map(\.count) == [1, 1, 0, 0, 2])
        #expect(ids[0] == ids[1])
        #expect(ids[4][0] == ids[0][0])
        #expect(ids[4][1] != ids[0][0])
    }

    @Test func `They are the names git gives`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("One", ["a": "1\n"])
        try await temporary.commit("Two", ["a": "2\n", "b": "new\n"])
        let patch = try await temporary.git("format-patch", "--stdout", "-1")
        let theirs = try await temporary.git(["patch-id", "--stable"], input: patch)

        let ours = try await temporary.open().patchIDs(of: [patch.bytes], kind: .stable)

        #expect(ours == [[String(theirs.prefix(40))]])
    }

    @Test func `Only the verbatim kind sees white space`() async throws {
        let texts = [diff("1", "2"), diff("1", " 2")]
        let stable = try await ids(texts)
        let verbatim = try await ids(texts, .verbatim)

        #expect(stable[0] == stable[1])
        #expect(verbatim[0] != verbatim[1])
    }

    @Test func `Line numbers do not count`() async throws {
        let moved = diff("1", "2").replacing("@@ -1 +1 @@", with: "@@ -70 +71 @@")
        let ids = try await ids([diff("1", "2"), moved], .verbatim)

        #expect(ids[0] == ids[1])
    }

    @Test func `A message that names a commit claims no other text's patch`() async throws {
        let mark = { (digit: Int) in String(repeating: "0", count: 39) + "\(digit)" }
        let hostile =
            "From \(mark(1)) x\n\ncommit \(mark(1))\ndiff-tree \(mark(1))\nFrom \(mark(9))\n" + diff("5", "6")

        let ids = try await ids([hostile, diff("1", "2")])

        #expect(ids.map(\.count) == [1, 1])
        #expect(try await ids == self.ids([diff("5", "6"), diff("1", "2")]))
    }

    @Test func `Repositories with long names of objects do it too`() async throws {
        let temporary = try await TemporaryRepository(.bare, format: .sha256)

        let ids = try await temporary.open().patchIDs(of: [[], diff("1", "2").bytes], kind: .stable)

        #expect(ids.map(\.count) == [0, 1])
    }
}
