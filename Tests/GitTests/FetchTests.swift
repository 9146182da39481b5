import Git
import Processes
import TestSupport
import Testing

@Suite struct FetchTests {
    /// A remote with three commits and a tag, and an empty repository to fetch into.
    private struct Scene {
        let origin: TemporaryRepository
        let server: GitServer
        let temporary: TemporaryRepository
        let here: Repository
        let commits: [ObjectID]

        init() async throws {
            origin = try await TemporaryRepository()
            var commits: [ObjectID] = []
            for number in 1...3 {
                commits.append(
                    try await origin.commit(
                        "Change \(number)",
                        ["a": "\(number)\n", "f\(number)": "\(number) new\n"]
                    )
                )
            }
            self.commits = commits
            try await origin.tag("v1", at: "HEAD~2", message: "One")
            server = try await GitServer(serving: origin)
            temporary = try await TemporaryRepository(.bare)
            here = try await temporary.open()
        }

        func remote(_ place: String = "open", _ credential: Credential? = nil) -> Remote {
            Remote(url: server.url(place), credential: credential)
        }
    }

    private static let main = "+refs/heads/main:refs/remotes/main"

    @Test func `A branch arrives with its history, without tags and traces`() async throws {
        let scene = try await Scene()
        let before = try scene.temporary.folder.read("config")

        try await scene.here.fetch([Self.main], from: scene.remote())

        #expect(try await scene.here.references().map(\.name) == ["refs/remotes/main"])
        #expect(try await scene.here.resolve("refs/remotes/main") == scene.commits[2])
        #expect(try await scene.here.missing(of: scene.commits).isEmpty)
        #expect(try scene.temporary.folder.read("config") == before)
        #expect(!scene.temporary.folder.exists("FETCH_HEAD"))
    }

    @Test func `A commit is fetched by its name, and a tag as it is`() async throws {
        let scene = try await Scene()
        let refspecs = ["\(scene.commits[1]):refs/x", "refs/tags/v1:refs/tags/v1"]

        try await scene.here.fetch(refspecs, from: scene.remote())

        #expect(try await scene.here.resolve("refs/x") == scene.commits[1])
        #expect(try await scene.here.references(under: "refs/tags/").first?.peeled == scene.commits[0])
    }

    @Test func `A shallow history is deepened as far as needed`() async throws {
        let scene = try await Scene()
        let remote = scene.remote()

        try await scene.here.fetch([Self.main], from: remote, depth: 1)
        #expect(try scene.here.shallowBoundary() == [scene.commits[2]])

        try await scene.here.deepen([Self.main], from: remote, by: 1)
        #expect(try scene.here.shallowBoundary() == [scene.commits[1]])

        try await scene.here.deepen([Self.main], from: remote, by: nil)
        #expect(try scene.here.shallowBoundary().isEmpty)
        #expect(try await scene.here.commits(CommitQuery(include: [scene.commits[2]])).count == 3)

        try await scene.here.deepen([Self.main], from: remote, by: nil)
    }

    @Test func `Only the files that are wanted are fetched, and all of them at once`() async throws {
        let scene = try await Scene()
        let before = try scene.temporary.folder.read("config")
        try await scene.here.fetch([Self.main], from: scene.remote(), depth: 2, blobless: true)
        let entries = try await scene.here.tree(scene.commits[2], recursive: true).map(\.object)
        #expect(try await scene.here.missing(of: entries) == entries)
        let requests = try scene.server.requests.count

        try await scene.here.fetch(objects: Array(entries.prefix(2)) + [entries[0]], from: scene.remote())

        #expect(try await scene.here.missing(of: entries) == Array(entries.dropFirst(2)))
        #expect(try scene.server.requests.count == requests + 2)
        #expect(try scene.temporary.folder.read("config") == before)

        try await scene.here.fetch(objects: Array(entries.prefix(2)), from: scene.remote())
        #expect(try scene.server.requests.count == requests + 2)
    }

    @Test func `What the remote does not have is named`() async throws {
        let scene = try await Scene()
        let absent = try #require(ObjectID(String(repeating: "1", count: 40)))

        await #expect(throws: GitError.missingReference("refs/heads/none")) {
            try await scene.here.fetch(["refs/heads/none:refs/x"], from: scene.remote())
        }
        await #expect(throws: GitError.missingObject(absent)) {
            try await scene.here.fetch(objects: [absent], from: scene.remote())
        }
        await #expect(throws: GitError.missingRepository(host: scene.server.host)) {
            try await scene.here.fetch([Self.main], from: scene.remote("status/404"))
        }
    }

    @Test func `A credential opens what is closed`() async throws {
        let scene = try await Scene()
        let remote = scene.remote("secret", Credential(user: "bot", secret: "s3cret"))

        try await scene.here.fetch([Self.main], from: remote)

        #expect(try await scene.here.resolve("refs/remotes/main") == scene.commits[2])
        #expect(try scene.server.requests.allSatisfy { $0.hasSuffix(" Basic Ym90OnMzY3JldA==") })
    }

    @Test(arguments: [nil, Credential(user: "bot", secret: "wrong-secret")])
    func `Without the right credential nobody is asked and nothing told`(credential: Credential?) async throws
    {
        let scene = try await Scene()

        let error = await #expect(throws: GitError.unauthorized(host: scene.server.host)) {
            try await scene.here.fetch([Self.main], from: scene.remote("secret", credential))
        }
        #expect(error.map { "\($0)".contains("wrong") } == false)
    }

    @Test(arguments: [403: true, 500: false, 302: false, 429: false])
    func `Refusals and disturbances are told apart`(status: Int, isRefusal: Bool) async throws {
        let scene = try await Scene()
        let credential = Credential(user: "bot", secret: "s3cret")

        let error = await #expect(throws: GitError.self) {
            try await scene.here.fetch([Self.main], from: scene.remote("status/\(status)", credential))
        }

        switch error {
        case .unauthorized(let host): #expect(isRefusal && host == scene.server.host)
        case .unreachable(let host, _): #expect(!isRefusal && host == scene.server.host)
        default: Issue.record("\(String(describing: error))")
        }
        #expect(try scene.server.requests.count == 1)
    }

    @Test func `A server that is not there cannot be reached`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()

        let error = await #expect(throws: GitError.self) {
            try await repository.fetch([Self.main], from: Remote(url: "http://127.0.0.1:1/x.git"))
        }

        guard case .unreachable("127.0.0.1:1", let message) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(message.contains("Failed to connect"))
    }

    @Test func `A server that never answers is given up`() async throws {
        let scene = try await Scene()
        var here = scene.here
        here.networkLimits.time = .milliseconds(200)

        await #expect(throws: GitError.timedOut("git fetch", .milliseconds(200))) {
            try await here.fetch([Self.main], from: scene.remote("silent"))
        }
    }

    @Test(arguments: [
        "", "/tmp/x", "file:///tmp/x", "ssh://git@host/x", "git@host:x", "ext::sh -c id", "--upload-pack=id",
        "https://user@host/x", "https://user:word@host/x", "http:///x", "https://host/a b", "https://host/\n",
        "HTTPS://host/x", "https://user@\u{301}host/x", "https://good\\@evil/x",
    ])
    func `A URL that is none of a web server is refused`(url: String) async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()

        let error = await #expect(throws: GitError.self) {
            try await repository.fetch([Self.main], from: Remote(url: url))
        }

        guard case .invalidRemote = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error.map { "\($0)".contains("word") } == false)
    }

    @Test func `A folder of this machine is a remote only when called one`() async throws {
        let scene = try await Scene()

        try await scene.here.fetch([Self.main], from: .folder(scene.origin.path))

        #expect(try await scene.here.resolve("refs/remotes/main") == scene.commits[2])
        await #expect(throws: GitError.missingRepository(host: "/nonexistent")) {
            try await scene.here.fetch([Self.main], from: .folder("/nonexistent"))
        }
    }

    @Test(arguments: [
        "--upload-pack=touch x", "a:refs/x\nc:refs/y", "a:b:refs/x", "^refs/heads/main", "++a:refs/x", "a:x",
        ":refs/x", "",
        "refs/heads/*:refs/*", "a b:refs/x", "a:",
    ])
    func `A refspec that is none is not handed to git`(refspec: String) async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()

        await #expect(throws: GitError.invalidReference(refspec)) {
            try await repository.fetch([refspec], from: Remote(url: "http://127.0.0.1:1/x.git"))
        }
    }

    @Test func `A credential does not print`() {
        let credential = Credential(user: "bot", secret: "s3cret")
        var dumped = ""
        dump(Remote(url: "https://host/", credential: credential), to: &dumped)

        #expect(!"\(credential) \(String(reflecting: credential)) \(dumped)".contains("s3cret"))
    }
}
