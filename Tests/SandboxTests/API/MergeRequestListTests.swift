import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct MergeRequestListTests {
    private let list = "\(Stage.distGit)/merge_requests"

    private func numbers(_ reply: Reply) -> [Int] { reply.elements.compactMap { $0["iid"]?.int } }

    @Test func `A list is cut into pages that lead to each other`() async throws {
        try await Stage.run { stage in
            for branch in ["a", "b", "c"] { try await stage.openMergeRequest(from: branch) }

            let first = try await stage.call(.get, "\(list)?state=opened&per_page=2")
            let next = try #require(first.headers["Link"]?.firstMatch(of: /<([^>]+)>; rel="next"/)?.output.1)
            let second = try await stage.send(.get, String(next.dropFirst(stage.sandbox.url.count)))

            #expect(numbers(first) == [3, 2])
            #expect(numbers(second) == [1])
            #expect(first.headers["X-Total"] == "3")
            #expect(first.headers["X-Next-Page"] == "2")
            #expect(second.headers["X-Next-Page"] == "")
            #expect(second.headers["X-Prev-Page"] == "1")
        }
    }

    @Test func `A list is narrowed down by each of its filters`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest(from: "a", title: "Draft: First thing")
            let middle = try await stage.openMergeRequest(
                from: "b",
                title: "Second thing",
                description: "spices"
            )
            try await stage.openMergeRequest(from: "c", title: "Third thing")
            try await stage.call(.put, "\(list)/3", ["state_event": "close", "labels": "late"])
            let moment = try #require(middle["created_at"]?.string)

            for (query, wanted) in [
                ("state=opened", [2, 1]), ("state=closed", [3]), ("source_branch=b", [2]),
                ("draft=true", [1]),
                ("wip=no", [3, 2]), ("search=spices", [2]), ("search=spices&in=title", []),
                ("iids[]=1&iids[]=3", [3, 1]), ("labels=late", [3]), ("labels=None", [2, 1]),
                ("created_after=\(moment)", [3, 2]), ("updated_before=\(moment)", [1]),
                ("order_by=title&sort=asc", [1, 2, 3]), ("order_by=updated_at", [3, 2, 1]),
                ("author_username=dana", []), ("target_branch=c10s&sort=asc", [1, 2, 3]),
            ] {
                let reply = try await stage.call(.get, "\(list)?\(query)")
                #expect(numbers(reply) == wanted, "\(query)")
            }
        }
    }

    @Test func `The list of all projects shows the caller's own unless asked for all`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            #expect(numbers(try await stage.call(.get, "merge_requests", as: "mia")) == [])
            #expect(numbers(try await stage.call(.get, "merge_requests?scope=all", as: "mia")) == [1])
            #expect(numbers(try await stage.call(.get, "merge_requests")) == [1])
            #expect(numbers(try await stage.call(.get, "groups/rpms/merge_requests", as: "mia")) == [1])
            #expect(numbers(try await stage.call(.get, "groups/src/merge_requests", as: "mia")) == [])
        }
    }

    @Test func `A filter that GitLab does not know is refused`() async throws {
        try await Stage.run { stage in
            let state = try await stage.call(.get, "\(list)?state=open")
            let moment = try await stage.call(.get, "\(list)?updated_after=yesterday")

            #expect(state.text == #"{"error":"state does not have a valid value"}"#)
            #expect(moment.text == #"{"error":"updated_after is invalid"}"#)
        }
    }

    @Test func `The simple view is short`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()

            let reply = try await stage.call(.get, "\(list)?view=simple")

            #expect(reply.elements.first?["author"] == nil)
            #expect(reply.elements.first?["state"]?.string == "opened")
        }
    }
}
