import TestSupport
import Testing

@Suite struct TrailerTests {
    // Rules: trailers-not-last, patch-name-twice
    @Test(arguments: [
        ("Greet Fedora\n\nPatch-name: greeting.patch\n\nMore words.\n", "0001-Greet-Fedora.patch"),
        ("Greet Fedora\n\nPatch-name: one.patch\nPatch-name: two.patch\n", "two.patch"),
        ("Greet Fedora\nPatch-name: greeting.patch\n", "0001-Greet-Fedora.patch"),
    ])
    func `A message names its patch in its last paragraph`(_ message: String, _ name: String) async throws {
        let hello = try await Hello()
        try await hello.change(1, message)

        try await hello.updateDistGit()

        #expect(try await hello.patchFiles() == [name])
    }

    // Rules: patch-status-hash, patch-status-colon, patch-status-empty, fault 32
    @Test(arguments: [
        ("Patch-status: see #42 and #43", ["see #42 and #43"]),
        ("Patch-status: Upstream: commit abc", ["Upstream: commit abc"]),
        ("Patch-status: 2024-01-01", ["2024-01-01"]),
        ("Patch-status: [not a list", ["[not a list"]),
        ("Patch-status: \"quoted: text\"", ["quoted: text"]),
        ("Patch-status: %{nobody} 100%", ["%%{nobody} 100%%"]),
        ("Patch-status:", ["Greet Fedora", "", "Because."]),
    ])
    func `A status is the comment above the tag, word for word`(
        _ trailer: String,
        _ comment: [String]
    ) async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n\nBecause.\n\n\(trailer)\n")

        try await hello.updateDistGit()

        let lines = comment.map { "# \($0)" } + ["Patch1:         0001-Greet-Fedora.patch"]
        #expect(try await hello.specFileChanges().added == lines)
    }

    // Rule: patch-id-not-a-number
    @Test(arguments: ["seven", "1.5", "-1", "99999999999999999999", "0x10"])
    func `A number that is none is refused`(_ number: String) async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n\nPatch-id: \(number)\n")
        let commit = try await hello.source.git("rev-parse", "--short=8", "HEAD")

        try await hello.expectRefusal(of: hello.update, saying: "Patch-id", commit)
    }

    // Rule: present-in-specfile
    @Test func `A patch that is said to be in the spec file gets no tag`() async throws {
        let spec = Hello.spec(["# from upstream", "Patch3:         greeting.patch"])
        let hello = try await Hello(spec: spec)
        let message =
            "Greet Fedora\n\nPatch-name: greeting.patch\nPatch-present-in-specfile: true\nPatch-status: not used\n"
        try await hello.change(1, message)

        try await hello.updateDistGit()

        #expect(try hello.specFile() == spec)
        #expect(try await hello.patchFiles() == ["greeting.patch"])
    }

    // Rule: utf8-author-trailers
    @Test func `A subject is read as it was written`() async throws {
        let hello = try await Hello()
        let subject =
            "Grüße an alle, die Äpfel mögen und sich über eine besonders lange Überschrift freuen können"
        try await hello.change(
            1,
            "\(subject)\n\nPatch-name: gruss.patch\n",
            by: Person(name: "Jürgen Müller", email: "j@example.com")
        )

        try await hello.updateDistGit()

        #expect(try await hello.specFileChanges().added == ["# \(subject)", "Patch1:         gruss.patch"])
    }

    // Rule: trailers-scissors, fault 40
    @Test(arguments: [
        "---", "--- a/words.txt\n+++ b/words.txt\n@@ -1 +1 @@", "diff --git a/words.txt b/words.txt", "-- ",
    ])
    func `A message that looks like a patch makes a sound one`(_ line: String) async throws {
        let hello = try await Hello()
        try await hello.change(
            1,
            "Greet Fedora\n\nBecause.\n\(line)\nA note for reviewers.\n\nPatch-status: downstream\n"
        )

        try await hello.updateDistGit()

        #expect(try await hello.patchFiles().count == 1)
        #expect(try await hello.specFileChanges().removed == 0)
    }

    // Rule: squash-nonadjacent
    @Test func `Two commits of one name that lie apart are both named`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "One\n\nPatch-name: same.patch\n")
        let first = try await hello.source.git("rev-parse", "--short=8", "HEAD")
        try await hello.change(2, "Two\n")
        try await hello.change(3, "Three\n\nPatch-name: same.patch\n")
        let last = try await hello.source.git("rev-parse", "--short=8", "HEAD")

        try await hello.expectRefusal(of: hello.update, saying: "same.patch", first, last)
    }
}
