import Git
import TestSupport
import Testing

@Suite struct ReferencesTests {
    @Test func `A revision leads to a commit`() async throws {
        let temporary = try await TemporaryRepository()
        let first = try await temporary.commit("One", ["a": "1"])
        let second = try await temporary.commit("Two", ["a": "2"])
        try await temporary.tag("v1.0", at: "HEAD~", message: "One")
        let repository = try await temporary.open()

        for revision in [
            "v1.0", "refs/tags/v1.0", "HEAD~", first.text, String(first.text.prefix(9)), "main^",
        ] {
            #expect(try await repository.resolve(revision) == first, "\(revision)")
        }
        #expect(try await repository.resolve("main") == second)
        #expect(try await repository.head() == second)
    }

    @Test(arguments: [
        "", "none", "--all", "-x", "main..v1", "^main", ":/One", "HEAD^{/One}", "main:a", "main^{tree}",
        "a\nb", "ma*",
        String(repeating: "1", count: 40),
    ])
    func `What leads to no commit is nothing`(revision: String) async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("One", ["a": "1"])

        #expect(try await temporary.open().resolve(revision) == nil)
    }

    @Test func `The branch that is checked out is known, before its first commit too`() async throws {
        let temporary = try await TemporaryRepository()
        let repository = try await temporary.open()

        #expect(try await repository.currentBranch() == "refs/heads/main")
        #expect(try await repository.head() == nil)

        let commit = try await temporary.commit("One")
        try await temporary.checkOut(commit.text)

        #expect(try await repository.currentBranch() == nil)
        #expect(try await repository.head() == commit)
    }

    @Test(arguments: [
        "https://example.com/a.git": "https://example.com/a.git",
        "https://user:word@example.com/a@b": "https://example.com/a@b",
        "https://token@example.com/a": "https://example.com/a",
        "git@example.com:a.git": "git@example.com:a.git",
        "/srv/a.git": "/srv/a.git",
    ])
    func `The URL of a remote is told without what is secret in it`(
        url: String,
        expected: String
    ) async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.git("config", "remote.origin.url", url)
        let repository = try await temporary.open()

        #expect(try await repository.url(ofRemote: "origin") == expected)
        #expect(try await repository.url(ofRemote: "upstream") == nil)
    }

    @Test func `References are listed with what tags lead to`() async throws {
        let temporary = try await TemporaryRepository()
        let commit = try await temporary.commit("One")
        try await temporary.tag("light")
        try await temporary.tag("heavy", message: "Heavy")
        let heavy = try await temporary.id("refs/tags/heavy")
        let repository = try await temporary.open()

        #expect(
            try await repository.references(under: "refs/tags/") == [
                Reference(name: "refs/tags/heavy", object: heavy, peeled: commit),
                Reference(name: "refs/tags/light", object: commit, peeled: commit),
            ]
        )
        #expect(try await repository.references().map(\.name).contains("refs/heads/main"))
    }

    @Test func `A reference is made, moved and removed`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let one = try await repository.write(.empty("One"))
        let two = try await repository.write(.empty("Two"))

        try await repository.update("refs/heads/x", to: one, expecting: nil)
        try await repository.update("refs/heads/x", to: two, expecting: one)
        #expect(try await repository.resolve("x") == two)

        try await repository.update("refs/heads/x", to: nil, expecting: two)
        #expect(try await repository.references().isEmpty)
    }

    @Test func `A reference that somebody else has moved stays`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let one = try await repository.write(.empty("One"))
        let two = try await repository.write(.empty("Two"))
        let stale = GitError.stale("refs/heads/x")

        await #expect(throws: stale) { try await repository.update("refs/heads/x", to: two, expecting: one) }
        try await repository.update("refs/heads/x", to: one, expecting: .zero)
        await #expect(throws: stale) { try await repository.update("refs/heads/x", to: two, expecting: nil) }
        await #expect(throws: stale) { try await repository.update("refs/heads/x", to: nil, expecting: two) }
        #expect(try await repository.resolve("x") == one)
    }

    @Test(arguments: ["main", "refs/heads/a..b", "refs/heads/a\0b", "refs/heads/x\ncreate refs/heads/y"])
    func `A name that is none is not handed to git`(name: String) async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let one = try await repository.write(.empty("One"))

        await #expect(throws: GitError.invalidReference(name)) {
            try await repository.update(name, to: one, expecting: nil)
        }
    }
}

extension NewCommit {
    /// A commit without parents and files.
    static func empty(_ message: String) -> NewCommit {
        let nobody = Signature(name: "N", email: "n@example.com", seconds: 1)
        return NewCommit(
            parents: [],
            author: nobody,
            committer: nobody,
            message: message.bytes,
            tree: NewTree(base: .empty)
        )
    }
}
