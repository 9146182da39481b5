import HTTP
import Testing

@testable import GitLab

@Suite struct PaginationTests {
    private let first = "GET projects/7/merge_requests/12/notes?sort=asc&per_page=100"

    @Test func `A list is read to its end in pages of a hundred`() async throws {
        let gitLab = FakeGitLab([
            first: page([1, 2], next: "<https://gitlab.example/api/v4/x?page=2&per_page=100>; rel=\"next\""),
            "\(first)&page=2": page(
                [3],
                next: "<https://gitlab.example/api/v4/x?per_page=100&page=3>; rel=\"next\""
            ),
            "\(first)&page=3": page([4], next: "<https://gitlab.example/api/v4/x?page=1>; rel=\"first\""),
        ])

        let notes = try await gitLab.client().all(.notes(on: 12, in: .id(7)))

        #expect(notes.map(\.id) == [1, 2, 3, 4])
        #expect(gitLab.calls == [first, "\(first)&page=2", "\(first)&page=3"])
    }

    @Test func `A link never leads to another host`() async throws {
        let gitLab = FakeGitLab([
            first: page([1], next: "<https://evil.example/steal?page=2&x=y>; rel=\"next\""),
            "\(first)&page=2": page([2]),
        ])

        let notes = try await gitLab.client().all(.notes(on: 12, in: .id(7)))

        #expect(notes.count == 2)
        #expect(gitLab.requests.allSatisfy { $0.url.hasPrefix("https://gitlab.example/api/v4/projects/7/") })
    }

    @Test func `The next link is found among others, whatever stands in them`() throws {
        let headers: HTTPHeaders = [
            "link": "<https://g/a,b?page=1>; rel=\"first\", <https://g/?q=a,b;c&page=4#page=9>; rel=\"next\"",
            "Link": "<https://g/?page=7>; rel=\"last\"",
        ]

        #expect(try headers.nextPage(after: 3) == 4)
        #expect(try (["Link": "nonsense"] as HTTPHeaders).nextPage(after: 1) == nil)
    }

    @Test(arguments: [
        "<https://g/?cursor=abc>", "<https://g/?page=1>", "<https://g/?page=-3>", "<https://g/?per_page=2>",
    ])
    func `A next page that leads nowhere is an error, not the end`(link: String) async {
        let gitLab = FakeGitLab([first: page([1], next: "\(link); rel=\"next\"")])

        let error = await gitLab.client().failure(ofAll: .notes(on: 12, in: .id(7)))

        guard case .unexpectedAnswer("GET projects/7/merge_requests/12/notes", _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func `A list without an end is given up`() async {
        let next = (2...4).map { page([1], next: "<https://g/?page=\($0)>; rel=\"next\"") }
        let gitLab = FakeGitLab(["GET projects/7/merge_requests/12/notes": next])
        let options = GitLabOptions(policy: RequestPolicy(pages: 3), clock: FakeClock())

        let error = await gitLab.client(options).failure(ofAll: .notes(on: 12, in: .id(7)))

        #expect(error == .tooManyPages(request: "GET projects/7/merge_requests/12/notes", limit: 3))
        #expect(gitLab.calls.count == 3)
    }

    @Test func `One page alone is read by one request`() async throws {
        let gitLab = FakeGitLab([first: page([1], next: "<https://g/?page=2>; rel=\"next\"")])

        let notes = try await gitLab.client().send(.notes(on: 12, in: .id(7)))

        #expect(notes.map(\.id) == [1])
    }

    private func page(_ ids: [Int], next link: String? = nil) -> FakeAnswer {
        let notes = ids.map { id in
            """
            {"id":\(id),"body":"a","author":{"id":5,"username":"bot","name":"Bot"},"created_at":"t","updated_at":"t"}
            """
        }
        return .json("[\(notes.joined(separator: ","))]", headers: link.map { ["Link": $0] } ?? [:])
    }
}
