import Cryptography
import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct RepositoryTests {
    private let repository = "\(Stage.sourceGit)/repository"

    @Test func `A file is read as JSON, raw, and by its headers alone`() async throws {
        try await Stage.run { stage in
            let path = "\(repository)/files/%2Edistro%2Fsource-git.yaml"

            let json = try await stage.call(.get, "\(path)?ref=c10s")
            let raw = try await stage.call(.get, "\(path)/raw?ref=c10s")
            let head = try await stage.call(.head, "\(path)?ref=HEAD")

            let content = try #require(json["content"]?.string.flatMap(Base64.decode))
            #expect(String(decoding: content, as: UTF8.self) == raw.text)
            #expect(json["file_path"]?.string == ".distro/source-git.yaml")
            #expect(head.headers["X-Gitlab-Blob-Id"] == json["blob_id"]?.string)
            #expect(head.headers["X-Gitlab-Size"] == "\(content.count)")
            #expect(head.text.isEmpty)
        }
    }

    @Test func `What is not there answers with its kind`() async throws {
        try await Stage.run { stage in
            for (path, text) in [
                ("files/nothing?ref=c10s", "404 File Not Found"),
                ("files/NEWS?ref=nowhere", "404 Commit Not Found"),
                ("branches/nowhere", "404 Branch Not Found"), ("commits/nowhere", "404 Commit Not Found"),
                ("tree?path=nowhere", "404 Tree Not Found"), ("files/.distro?ref=c10s", "404 File Not Found"),
            ] {
                let reply = try await stage.call(.get, "\(repository)/\(path)")
                #expect(reply.text == #"{"message":"\#(text)"}"#, "\(path)")
            }
        }
    }

    @Test func `Folders come before files in a tree`() async throws {
        try await Stage.run { stage in
            let top = try await stage.call(.get, "\(repository)/tree?ref=c10s")
            let below = try await stage.call(.get, "\(repository)/tree?path=.distro&ref=c10s")

            #expect(top.elements.first?["type"]?.string == "tree")
            #expect(
                below.elements.map { $0["path"]?.string } == [
                    ".distro/.gitignore", ".distro/hello.spec", ".distro/source-git.yaml",
                ]
            )
        }
    }

    @Test func `Commits are listed for a range and for a path`() async throws {
        try await Stage.run { stage in
            let range = try await stage.call(.get, "\(repository)/commits?ref_name=v1.0..c10s")
            let path = try await stage.call(.get, "\(repository)/commits?ref_name=c10s&path=NEWS")

            #expect(
                range.elements.map { $0["title"]?.string } == [
                    "Greet without shouting", "Initialize as a source-git repository",
                ]
            )
            #expect(path.elements.map { $0["title"]?.string } == ["Release 1.0"])
        }
    }

    @Test func `A commit knows the branches and tags that hold it`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.get, "\(repository)/commits/v1.0/refs")

            #expect(reply.elements.map { $0["name"]?.string } == ["c10s", "main", "v1.0"])
        }
    }

    @Test func `A commit knows the merge requests that bring it`() async throws {
        try await Stage.run { stage in
            let head = try #require(try await stage.openMergeRequest()["sha"]?.string)

            let reply = try await stage.call(
                .get,
                "\(Stage.distGit)/repository/commits/\(head)/merge_requests"
            )

            #expect(reply.elements.map { $0["iid"]?.int } == [1])
        }
    }

    @Test func `Branches are made and removed by those who may`() async throws {
        try await Stage.run { stage in
            let created = try await stage.call(
                .post,
                "\(repository)/branches",
                ["branch": "new/one", "ref": "v1.0"]
            )
            let again = try await stage.call(
                .post,
                "\(repository)/branches",
                ["branch": "new/one", "ref": "v1.0"]
            )
            let odd = try await stage.call(
                .post,
                "\(repository)/branches",
                ["branch": "a..b", "ref": "v1.0"]
            )
            let read = try await stage.call(.get, "\(repository)/branches/new%2Fone")
            let stranger = try await stage.call(.delete, "\(repository)/branches/new%2Fone", as: "dana")
            let removed = try await stage.call(.delete, "\(repository)/branches/new%2Fone")
            let main = try await stage.call(.delete, "\(repository)/branches/c10s", as: "mia")

            #expect(created.status == 201)
            #expect(again.text == #"{"message":"Branch already exists"}"#)
            #expect(odd.status == 400)
            #expect(read["commit"]?["title"]?.string == "Release 1.0")
            #expect([stranger.status, removed.status, main.status] == [403, 204, 403])
        }
    }

    @Test func `A branch tells whether the caller may push to it`() async throws {
        try await Stage.run { stage in
            let bot = try await stage.call(.get, "\(repository)/branches/c10s")
            let maintainer = try await stage.call(.get, "\(repository)/branches/c10s", as: "mia")
            let free = try await stage.call(.get, "\(repository)/branches/main")

            #expect(bot["protected"] == true)
            #expect(bot["can_push"] == false)
            #expect(maintainer["can_push"] == true)
            #expect(free["can_push"] == true)
        }
    }

    @Test func `Branches are searched by start, end and pattern`() async throws {
        try await Stage.run { stage in
            for (query, wanted) in [
                ("search=^c", ["c10s"]), ("search=n$", ["main"]), ("search=A", ["main"]),
                ("regex=^c%5Cd%2Bs$", ["c10s"]),
            ] {
                let reply = try await stage.call(.get, "\(repository)/branches?\(query)")
                #expect(reply.elements.map { $0["name"]?.string } == wanted, "\(query)")
            }
        }
    }
}
