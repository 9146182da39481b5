import TestSupport
import Testing

@Suite struct HistoryTests {
    // Rule: distro-only
    @Test func `A commit that only touches packaging uses up no number`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "One\n")
        try await hello.source.commit("Document\n", [".distro/notes.txt": "Read me.\n"])
        try await hello.change(2, "Two\n")

        try await hello.updateDistGit()

        #expect(try await hello.patchFiles() == ["0001-One.patch", "0002-Two.patch"])
        #expect(try hello.distGit("notes.txt") == "Read me.\n")
    }

    // Rule: merge-storm-resolution
    @Test func `A merge of a branch from before upstream's release keeps its resolution`() async throws {
        let hello = try await Hello()
        try await hello.mergeOldBranch()

        try await hello.updateDistGit()

        #expect(
            try await hello.source.git("for-each-ref", "--format=%(refname)")
                == "refs/heads/main\nrefs/heads/old\nrefs/tags/v1.0"
        )
    }

    // Rule: merge-storm-dirty
    @Test func `Uncommitted code is in no patch and in nobody's way`() async throws {
        let hello = try await Hello()
        try await hello.mergeOldBranch()
        try hello.source.write("uncommitted\n", to: "hello.c")
        let before = try await State(of: hello.source)

        try await hello.updateDistGit()

        #expect(try await State(of: hello.source) == before)
    }

    // Rule: merge-new-upstream-ref
    @Test func `A merge of a new release is no patch`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n")
        try await hello.source.startBranch("upstream", at: "v1.0")
        try await hello.change(5, "Work upstream\n")
        try await hello.source.commit("Add a manual\n", ["manual.txt": "Say hello.\n"])
        try await hello.source.tag("v2.0", message: "Release 2.0")
        try await hello.source.checkOut("main")
        try await hello.source.merge("upstream", message: "Merge v2.0")
        try await hello.source.commit(
            "Follow v2.0\n",
            [".distro/source-git.yaml": Hello.configuration(upstream: "v2.0")]
        )

        try await hello.updateDistGit(from: "v2.0")

        let patches = try await hello.patchFiles()
        #expect(patches.count == 1)
        #expect(try !hello.distGit(try #require(patches.first)).contains("manual.txt"))
    }

    // Rule: file-copy
    @Test func `A copy is a new file, since patch knows no copies`() async throws {
        let hello = try await Hello()
        let words = String(decoding: try hello.source.folder.read("words.txt"), as: UTF8.self)
        try await hello.source.commit("Copy\n", ["copy.txt": words + "more\n"])

        try await hello.updateDistGit()

        let patch = try hello.distGit("0001-Copy.patch")
        #expect(patch.contains("\nnew file mode 100644\n"))
        #expect(!patch.contains("\ncopy from"))
    }

    // Fault 6
    @Test func `A history that was rewritten since the last update is not called level`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n")
        try await hello.updateDistGit()
        try hello.source.write("int main(void) { return 1; }\n", to: "hello.c")
        try await hello.amend()

        try await hello.expectRefusal(of: hello.update, saying: "--force")
        try await hello.updateDistGit("--force")
    }
}

extension Hello {
    /// Merges a branch that began before `v1.0`; both sides changed one line, and the merge made a third thing of it.
    fileprivate func mergeOldBranch() async throws {
        try await source.startBranch("old", at: "v1.0~1")
        try await change(1, "Change the old way\n", to: "old")
        try await source.checkOut("main")
        try await change(1, "Change the new way\n", to: "new")
        try await source.git("merge", "--quiet", "--no-commit", "--strategy=ours", "old")
        let text = String(decoding: try source.folder.read("words.txt"), as: UTF8.self)
        try source.write(text.replacing("new 1\n", with: "both 1\n"), to: "words.txt")
        try await source.commit("Merge branch old\n")
        try await change(2, "Change more\n")
    }
}
