import TestSupport
import Testing

@Suite struct InitializationTests {
    // Rule: init-not-at-head
    @Test func `Upstream's release has to be checked out`() async throws {
        let hello = try await Hello(distGitWith: ["hello.spec": Hello.spec()])
        try await hello.source.commit("Go on\n", ["later.txt": "later\n"])

        try await hello.expectRefusal(of: hello.initialization, saying: "v1.0")
    }

    // Rule: init-not-pristine
    @Test func `dist-git has to be as it was committed`() async throws {
        let hello = try await Hello(distGitWith: ["hello.spec": Hello.spec()])
        try hello.dist.write("forgotten\n", to: "notes.txt")

        try await hello.expectRefusal(of: hello.initialization, saying: "notes.txt")
    }

    // Rules: init-plain-diff, init-git, fault 34
    @Test(arguments: ["%autosetup -p1", "%autosetup -p1 -S git", "%autosetup -S git_am"])
    func `A patch becomes a commit, and the way back changes nothing`(_ prep: String) async throws {
        let lines = [
            "# why: politeness, 100%%", "Patch0004:      greeting.patch", "", "%global flavour plain",
        ]
        let spec = Hello.spec(lines, prep: prep)
        let hello = try await Hello(distGitWith: ["hello.spec": spec])
        try await hello.addPlainDiff("greeting.patch")
        let before = try Files(under: hello.dist.path)

        try await hello.initialize()
        try await hello.expectRefusal(of: hello.update + ["--force"], saying: "nothing to commit")

        #expect(try Files(under: hello.dist.path) == before)
        #expect(try await hello.fault(from: "v1.0") == nil)
        #expect(try hello.source.folder.read("words.txt").contains(Array("change 1\n".utf8)))
        let trailers = try await hello.source.git("log", "-1", "--format=%(trailers:only,unfold)")
        #expect(trailers.contains("Patch-name: greeting.patch"))
        #expect(trailers.contains("From-dist-git-commit: "))
    }

    // Rule: init-plain-diff
    @Test func `A patch without an author is its packager's`() async throws {
        let hello = try await Hello(distGitWith: [
            "hello.spec": Hello.spec(["Patch1:         greeting.patch"])
        ])
        try await hello.addPlainDiff("greeting.patch", by: .rita)

        try await hello.initialize()

        #expect(
            try await hello.source.git("log", "-1", "--format=%an <%ae>") == "Rita Releng <rita@example.com>"
        )
    }
}

extension Hello {
    /// Commits a patch to dist-git that is a diff and nothing more.
    fileprivate func addPlainDiff(_ name: String, by author: Person = .dana) async throws {
        try await change(1, "Greet Fedora\n")
        let diff = try await source.git("diff", "HEAD~1", "HEAD") + "\n"
        try await source.git("reset", "--quiet", "--hard", "v1.0")
        try await dist.commit("Add a patch\n", [name: diff], by: author)
    }
}
