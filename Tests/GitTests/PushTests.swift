import Git
import TestSupport
import Testing

@Suite struct PushTests {
    /// A remote with one commit on `main`, and a shallow repository without files that has it.
    private struct Scene {
        let origin: TemporaryRepository
        let server: GitServer
        let temporary: TemporaryRepository
        let here: Repository
        let base: ObjectID

        init() async throws {
            origin = try await TemporaryRepository()
            try await origin.commit("Zero", ["a": "0\n"])
            base = try await origin.commit("One", ["a": "1\n", "b": "untouched\n"])
            try await origin.git("checkout", "--quiet", "--detach")
            server = try await GitServer(serving: origin)
            temporary = try await TemporaryRepository(.bare)
            here = try await temporary.open()
            let remote = Remote(url: server.url("open"))
            try await here.fetch(
                ["refs/heads/main:refs/remotes/main"],
                from: remote,
                depth: 1,
                blobless: true
            )
        }

        var remote: Remote {
            Remote(url: server.url("secret"), credential: Credential(user: "bot", secret: "s3cret"))
        }

        func commit(_ text: String) async throws -> ObjectID {
            let bot = Signature(name: "Bot", email: "bot@example.com", seconds: 1_700_000_000)
            let tree = NewTree(base: .firstParent, changes: ["a": .write(.file, text.bytes)])
            return try await here.write(
                NewCommit(parents: [base], author: bot, committer: bot, message: "Two\n".bytes, tree: tree)
            )
        }

        func there(_ reference: String) async throws -> ObjectID? {
            try await origin.open().resolve(reference)
        }
    }

    private static let branch = "refs/heads/sluice/7/12"

    @Test func `A commit on an incomplete history is pushed, and nothing fetched for it`() async throws {
        let scene = try await Scene()
        let commit = try await scene.commit("2\n")
        let before = try scene.server.requests.count

        let result = try await scene.here.push(commit, to: Self.branch, of: scene.remote, expecting: nil)

        #expect(result == .moved)
        #expect(try await scene.there(Self.branch) == commit)
        let requests = try scene.server.requests.dropFirst(before)
        #expect(!requests.contains { $0.contains("git-upload-pack") })
        #expect(try await scene.origin.git("show", "\(commit):b") == "untouched")
    }

    @Test func `Pushing again changes nothing, whatever was expected`() async throws {
        let scene = try await Scene()
        let commit = try await scene.commit("2\n")
        _ = try await scene.here.push(commit, to: Self.branch, of: scene.remote, expecting: .zero)

        for expected in [commit, nil, scene.base] {
            #expect(
                try await scene.here.push(commit, to: Self.branch, of: scene.remote, expecting: expected)
                    == .upToDate
            )
        }
    }

    @Test func `A branch is moved anywhere when it is where it was`() async throws {
        let scene = try await Scene()
        let one = try await scene.commit("2\n")
        let other = try await scene.commit("3\n")
        _ = try await scene.here.push(one, to: Self.branch, of: scene.remote, expecting: nil)

        #expect(try await scene.here.push(other, to: Self.branch, of: scene.remote, expecting: one) == .moved)
        #expect(try await scene.there(Self.branch) == other)
    }

    @Test func `A branch that somebody else has moved stays`() async throws {
        let scene = try await Scene()
        let one = try await scene.commit("2\n")
        let other = try await scene.commit("3\n")
        _ = try await scene.here.push(one, to: Self.branch, of: scene.remote, expecting: nil)

        for expected in [nil, scene.base] {
            await #expect(throws: GitError.stale(Self.branch)) {
                try await scene.here.push(other, to: Self.branch, of: scene.remote, expecting: expected)
            }
        }
        await #expect(throws: GitError.stale("refs/heads/none")) {
            try await scene.here.push(other, to: "refs/heads/none", of: scene.remote, expecting: one)
        }
        #expect(try await scene.there(Self.branch) == one)
    }

    @Test func `A branch is removed when it is where it was`() async throws {
        let scene = try await Scene()
        let one = try await scene.commit("2\n")
        _ = try await scene.here.push(one, to: Self.branch, of: scene.remote, expecting: nil)

        await #expect(throws: GitError.stale(Self.branch)) {
            try await scene.here.push(nil, to: Self.branch, of: scene.remote, expecting: scene.base)
        }
        #expect(try await scene.here.push(nil, to: Self.branch, of: scene.remote, expecting: one) == .moved)
        #expect(try await scene.there(Self.branch) == nil)
    }

    @Test func `A history the remote has moved on from is pushed without fetching it`() async throws {
        let scene = try await Scene()
        let commit = try await scene.commit("2\n")
        try await scene.origin.checkOut("main")
        try await scene.origin.commit("Meanwhile", ["c": "3\n"])
        try await scene.origin.git("checkout", "--quiet", "--detach")

        #expect(
            try await scene.here.push(commit, to: Self.branch, of: scene.remote, expecting: nil) == .moved
        )
        #expect(try await scene.there(Self.branch) == commit)
    }

    @Test func `The remote's refusal comes with its words`() async throws {
        let scene = try await Scene()
        let script = "echo 'You shall not pass, s3cret\u{301}' >&2; exit 1"
        try await scene.origin.folder.writeProgram(script, to: ".git/hooks/pre-receive")
        let commit = try await scene.commit("2\n")

        let error = await #expect(throws: GitError.self) {
            try await scene.here.push(commit, to: Self.branch, of: scene.remote, expecting: nil)
        }

        guard case .refused(scene.server.host, let message) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(message.contains("pre-receive hook declined"))
        #expect(message.contains("You shall not pass, •••\u{301}"))
    }

    @Test func `Without the right to write the push is unauthorized`() async throws {
        let scene = try await Scene()
        let commit = try await scene.commit("2\n")
        let remote = Remote(
            url: scene.server.url("status/403"),
            credential: Credential(user: "bot", secret: "x")
        )

        await #expect(throws: GitError.unauthorized(host: scene.server.host)) {
            try await scene.here.push(commit, to: Self.branch, of: remote, expecting: nil)
        }
    }

    @Test(arguments: ["main", "refs/heads/a:b", "--all", "refs/heads/*", ""])
    func `A name that is none is not pushed to`(name: String) async throws {
        let scene = try await Scene()

        await #expect(throws: GitError.invalidReference(name)) {
            try await scene.here.push(scene.base, to: name, of: scene.remote, expecting: nil)
        }
    }
}
