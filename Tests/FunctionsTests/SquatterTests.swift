import Functions
import GitLab
import HTTP
import JSON
import Sandbox
import Testing

/// A stranger who calls a branch of a fork as the bot calls its own.
@Suite struct SquatterTests {
    /// Opens a merge request into rpms/hello from dana's fork, from a branch that is called like the first mirror's.
    private func squat(_ stage: Stage) async throws {
        let source = try await stage.dana.send(.project(.path(Example.sourceGit)))
        let branch = "\(MirrorBranch(of: 1, in: source.id))"
        try await post("projects/rpms%2Fhello/fork", ["path": "hello-rpm"], stage)
        try await post(
            "projects/dana%2Fhello-rpm/repository/branches",
            ["branch": .string(branch), "ref": "c10s"],
            stage
        )
        let draft = MergeRequestDraft(
            sourceBranch: branch,
            targetBranch: Example.branch,
            title: "Mine",
            description: "All mine.",
            targetProject: try await stage.dana.send(.project(.path(Example.distGit))).id
        )
        _ = try await stage.dana.send(.createMergeRequest(draft, in: .path("dana/hello-rpm")))
    }

    private func post(_ path: String, _ body: JSONObject, _ stage: Stage) async throws {
        let headers = [
            HTTPHeader(name: "PRIVATE-TOKEN", value: Example.tokens["dana"] ?? ""),
            HTTPHeader(name: "Content-Type", value: "application/json"),
        ]
        let request = HTTPRequest(
            .post,
            "\(stage.sandbox.url)/api/v4/\(path)",
            headers: headers,
            body: Array(JSONValue.object(body).text().utf8)
        )
        let answer = try await stage.transport.send(request)
        try #require(answer.status == 201, "\(String(decoding: answer.body, as: UTF8.self))")
    }

    @Test func `A merge request from a fork is no mirror, whatever its branch is called`() async throws {
        try await Stage.lend { stage in
            try await squat(stage)
            await stage.loseEvents()

            let source = try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.change(source, MergeRequestChanges(title: "Greet all"), by: stage.dana)
            try await stage.settle()

            let found = try await stage.mirrors()
            #expect(found.map(\.title) == ["Mine", "Greet all"])
            #expect(found.first?.description == "All mine." && found.first?.state == .opened)
        }
    }

    @Test(arguments: [false, true])
    func `A walk leaves a merge request from a fork alone`(isThorough: Bool) async throws {
        try await Stage.lend { stage in
            try await squat(stage)
            _ = try await stage.openMergeRequest()
            await stage.loseEvents()
            let event: JSONValue = [
                "specversion": "1.0", "id": "1", "source": "/test", "type": "dev.knative.sources.ping",
                "data": ["thorough": .bool(isThorough)],
            ]

            _ = try await stage.deliver(event, to: "reconcile")

            let found = try await stage.mirrors()
            #expect(found.map(\.title) == ["Mine", "Greet everyone"])
            #expect(found.first?.description == "All mine." && found.first?.state == .opened)
        }
    }
}
