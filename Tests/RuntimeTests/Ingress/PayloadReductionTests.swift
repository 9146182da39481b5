import JSON
import Testing

@testable import Runtime

@Suite struct PayloadReductionTests {
    private func reduced(_ payload: JSONValue, _ kind: Event.Kind = .mergeRequest) -> JSONValue {
        PayloadReduction(kind).reduce(payload)
    }

    @Test func `What no function reads is left out, and the rest keeps its shape`() {
        let payload: JSONValue = [
            "object_kind": "merge_request", "labels": [["title": "bug"]],
            "project": ["id": 7, "path_with_namespace": "src/bash", "avatar_url": "https://x"],
            "object_attributes": [
                "iid": 12, "description": "A novel.", "last_commit": ["id": "c0ffee", "message": "m"],
                "source_project_id": nil,
            ],
        ]

        #expect(
            reduced(payload) == [
                "object_kind": "merge_request",
                "project": ["id": 7, "path_with_namespace": "src/bash"],
                "object_attributes": [
                    "iid": 12, "last_commit": ["id": "c0ffee"], "source_project_id": nil,
                ],
            ]
        )
    }

    @Test func `What is not of GitLab's shape stays as it is, so that it is refused where it is read`() {
        let payload: JSONValue = ["object_attributes": ["a", "b"], "project": nil, "user": 7]

        #expect(reduced(payload) == payload)
    }

    @Test func `A change stays a change, and what did not change is left out`() {
        let long = JSONValue.string(String(repeating: "a", count: 300))
        let payload: JSONValue = [
            "changes": [
                "title": ["previous": "a", "current": "b"], "draft": ["previous": false, "current": false],
                "description": ["previous": long, "current": nil], "labels": ["previous": [], "current": []],
                "assignees": ["previous": [], "current": [["id": 1]]],
                "milestone_id": nil,
            ]
        ]

        #expect(
            reduced(payload) == [
                "changes": [
                    "title": ["previous": "a", "current": "b"], "description": true, "assignees": true,
                ]
            ]
        )
    }

    @Test(arguments: ["a", "\"", "\u{1}", "é", "\u{1f600}", "e\u{301}"])
    func `A long note is cut between two characters, to the bytes it takes up in JSON`(text: String) throws {
        let note: JSONValue = [
            "object_attributes": ["note": .string("/sluice sync\n" + String(repeating: text, count: 100_000))]
        ]

        let short = try JSONReader(reduced(note, .note)).at("object_attributes").string("note")

        #expect(short.hasPrefix("/sluice sync\n"))
        #expect(((16 * 1024 - 8)...(16 * 1024 + 2)).contains(JSONValue.string(short).text().utf8.count))
    }

    @Test func `Of a long commit message the end is kept, where its trailers are`() throws {
        let trailer = "\n\nFrom-source-git-commit: c0ffee\n"
        let message = JSONValue.string(String(repeating: "a", count: 100_000) + trailer)

        let kept = try JSONReader(reduced(["commit": ["message": message, "id": "1"]], .pipeline))
            .at("commit").string("message")

        #expect(kept.hasSuffix(trailer))
        #expect(kept.utf8.count <= 8 * 1024)
    }

    @Test func `Of too many jobs those that went well are left out`() {
        func job(_ id: Int64, _ status: JSONValue) -> JSONValue {
            ["id": .integer(id), "name": .string(String(repeating: "n", count: 90)), "status": status]
        }
        let few = [job(1, "success"), job(2, "failed")]
        let many = (1...1000).map { job($0, $0 % 100 == 0 ? "failed" : "success") }

        #expect(reduced(["builds": .array(few)], .pipeline) == ["builds": .array(few)])
        #expect(
            reduced(["builds": .array(many)], .pipeline)
                == ["builds": .array(many.filter { $0 == job($0.id, "failed") })]
        )
    }

    @Test func `A note that is short enough stays whole`() {
        let note: JSONValue = ["object_attributes": ["note": .string(String(repeating: "a", count: 16_384))]]

        #expect(reduced(note, .note) == note)
    }
}

extension JSONValue {
    fileprivate var id: Int64 {
        if case .object(let object) = self, case .integer(let id)? = object["id"] { id } else { 0 }
    }
}
