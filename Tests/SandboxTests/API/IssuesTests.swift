import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct IssuesTests {
    private let issues = "\(Stage.sourceGit)/issues"

    @Test func `An issue is created, edited, closed and reopened`() async throws {
        try await Stage.run { stage in
            let created = try await stage.call(.post, issues, ["title": "T", "description": "<!-- a -->"])
            let closed = try await stage.call(
                .put,
                "\(issues)/1",
                ["description": "b", "state_event": "close"]
            )
            let again = try await stage.call(.put, "\(issues)/1", as: "mia", ["state_event": "close"])
            let reopened = try await stage.call(.put, "\(issues)/1", ["state_event": "reopen"])

            #expect(created.status == 201 && created["iid"]?.int == 1)
            #expect(created["description"]?.string == "<!-- a -->" && created["state"]?.string == "opened")
            #expect(created["references"]?["full"]?.string == "src/hello#1")
            #expect(closed["state"]?.string == "closed" && closed["description"]?.string == "b")
            #expect(again.status == 200 && again["closed_by"]?["username"]?.string == "sluice-bot")
            #expect(reopened["state"]?.string == "opened" && reopened["closed_by"] == .null)
        }
    }

    @Test func `A list holds what its caller asks for`() async throws {
        try await Stage.run { stage in
            for (user, title) in [("sluice-bot", "one"), ("dana", "two"), ("sluice-bot", "three")] {
                try await stage.call(.post, issues, as: user, ["title": title.json])
            }
            try await stage.call(.put, "\(issues)/3", ["state_event": "close"])
            let titles = { (query: String) in
                try await stage.call(.get, "\(issues)?\(query)").elements.map { $0["title"]?.string }
            }

            #expect(try await titles("") == ["three", "two", "one"])
            #expect(try await titles("scope=created_by_me&sort=asc") == ["one", "three"])
            #expect(try await titles("state=opened") == ["two", "one"])
            #expect(try await titles("labels=none-of-these") == [])
        }
    }

    @Test func `What cannot be is refused in GitLab's words`() async throws {
        try await Stage.run { stage in
            try await stage.call(.post, issues, ["title": "mine"])

            #expect(try await stage.call(.post, issues, [:]).status == 400)
            #expect(try await stage.call(.post, issues, ["title": " "]).status == 400)
            #expect(try await stage.call(.put, "\(issues)/1", [:]).status == 400)
            #expect(try await stage.call(.put, "\(issues)/1", as: "dana", ["title": "x"]).status == 403)
            #expect(try await stage.call(.get, "\(issues)/2").status == 404)
            #expect(try await stage.call(.post, issues, as: nil, ["title": "x"]).status == 401)
        }
    }
}
