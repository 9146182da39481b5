import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct PagesTests {
    @Test func `A merge request is shown with what people wrote, and none of it as markup`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest(
                title: "<script>alert(1)</script>",
                description: "See **this** `code`"
            )
            let note: JSONObject = ["body": "<img src=x> [link](javascript:alert(1)) <!-- hidden -->"]
            try await stage.call(.post, "\(Stage.distGit)/merge_requests/1/notes", note)

            let page = try await stage.send(.get, "/rpms/hello/-/merge_requests/1")

            #expect(page.status == 200)
            #expect(page.headers["Content-Type"] == "text/html; charset=utf-8")
            #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(page.text.contains("See <strong>this</strong> <code>code</code>"))
            #expect(page.text.contains("&lt;img src=x&gt; [link](javascript:alert(1))"))
            #expect(!page.text.contains("hidden"))
            #expect(page.text.contains("<span class=\"add\">+a change</span>"))
            #expect(page.headers["Content-Security-Policy"]?.hasPrefix("default-src 'none'") == true)
        }
    }

    @Test(arguments: [
        ("/", "rpms/hello"), ("/src/hello", "git clone"), ("/src/hello/-/commit/c10s", "without shouting"),
    ])
    func `Each page leads on`(path: String, word: String) async throws {
        try await Stage.run { stage in
            let page = try await stage.send(.get, path)

            #expect(page.status == 200)
            #expect(page.text.contains(word))
        }
    }

    @Test func `A pipeline is shown with its jobs`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let id = try #require(await stage.sandbox.world.pipelines.keys.first)

            let page = try await stage.send(.get, "/rpms/hello/-/pipelines/\(id)")

            #expect(page.text.contains("<td>build</td>"))
            #expect(page.text.contains("class=\"state pending\""))
        }
    }

    @Test(arguments: [
        "/nothing", "/src/hello/-/merge_requests/7", "/src/hello/-/pipelines/x", "/src/hello/-/wiki",
    ])
    func `What is not there is a page, too`(path: String) async throws {
        try await Stage.run { stage in
            #expect(try await stage.send(.get, path).status == 404)
            try await stage.call(.get, "user")
        }
    }

    @Test func `Nothing private is shown`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.change { world in
                for id in world.projects.keys { world.projects[id]?.visibility = .private }
            }

            let home = try await stage.send(.get, "/")
            let project = try await stage.send(.get, "/src/hello")

            #expect(!home.text.contains("hello"))
            #expect(project.status == 404)
        }
    }
}
