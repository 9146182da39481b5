import HTTP
import JSON
import Testing

@testable import GitLab

/// One call as GitLab's documentation writes it.
struct ExpectedCall: Sendable, CustomTestStringConvertible {
    let call: Call
    let name: String
    let body: JSONValue?

    init<Response>(_ endpoint: Endpoint<Response>, _ name: String, _ body: JSONValue? = nil) {
        call = endpoint.call
        self.name = name
        self.body = body
    }

    var testDescription: String { name }
}

private let bash = ProjectReference.id(7)

@Suite struct EndpointTests {
    @Test(arguments: [
        ExpectedCall(.currentUser, "GET user"),
        ExpectedCall(.currentAccessToken, "GET personal_access_tokens/self"),
        ExpectedCall(.project(.path("rpms/bash")), "GET projects/rpms%2Fbash"),
        ExpectedCall(.member(41, in: bash), "GET projects/7/members/all/41"),
        ExpectedCall(.branch("sluice/7/12", in: bash), "GET projects/7/repository/branches/sluice%2F7%2F12"),
        ExpectedCall(
            .branches(matching: "^a/b$", in: bash),
            "GET projects/7/repository/branches?regex=%5Ea%2Fb%24&per_page=100"
        ),
        ExpectedCall(
            .ownIssues(in: bash),
            "GET projects/7/issues?scope=created_by_me&order_by=created_at&sort=asc&per_page=100"
        ),
        ExpectedCall(
            .file(".distro/a b.yaml", at: "c10s", in: bash),
            "GET projects/7/repository/files/.distro%2Fa%20b.yaml/raw?ref=c10s"
        ),
        ExpectedCall(.mergeRequest(12, in: bash), "GET projects/7/merge_requests/12"),
        ExpectedCall(
            .mergeRequests(in: bash),
            "GET projects/7/merge_requests?state=all&order_by=created_at&sort=asc&per_page=100"
        ),
        ExpectedCall(
            .mergeRequests(
                in: bash,
                sourceBranch: "a/b",
                state: .opened,
                updatedAfter: Timestamp("2026-07-01T10:00:05+02:00")
            ),
            "GET projects/7/merge_requests?source_branch=a%2Fb&state=opened"
                + "&updated_after=2026-07-01T08%3A00%3A05Z&order_by=created_at&sort=asc&per_page=100"
        ),
        ExpectedCall(
            .dependencies(of: 12, in: bash),
            "GET projects/7/merge_requests/12/blocks?per_page=100"
        ),
        ExpectedCall(.deleteDependency(3, of: 12, in: bash), "DELETE projects/7/merge_requests/12/blocks/3"),
        ExpectedCall(
            .notes(on: 12, in: bash),
            "GET projects/7/merge_requests/12/notes?sort=asc&per_page=100"
        ),
        ExpectedCall(.deleteNote(55, on: 12, in: bash), "DELETE projects/7/merge_requests/12/notes/55"),
        ExpectedCall(
            .reactions(to: 55, on: 12, in: bash),
            "GET projects/7/merge_requests/12/notes/55/award_emoji?per_page=100"
        ),
        ExpectedCall(
            .commitStatuses(of: "c0ffee", in: bash),
            "GET projects/7/repository/commits/c0ffee/statuses?per_page=100"
        ),
        ExpectedCall(.pipeline(31, in: bash), "GET projects/7/pipelines/31"),
        ExpectedCall(.pipelines(of: 12, in: bash), "GET projects/7/merge_requests/12/pipelines?per_page=100"),
        ExpectedCall(.jobs(of: 31, in: bash), "GET projects/7/pipelines/31/jobs?per_page=100"),
        ExpectedCall(.triggerJobs(of: 31, in: bash), "GET projects/7/pipelines/31/bridges?per_page=100"),
        ExpectedCall(.webhooks(in: bash), "GET projects/7/hooks?per_page=100"),
        ExpectedCall(.webhooks(ofGroup: "a/b"), "GET groups/a%2Fb/hooks?per_page=100"),
        ExpectedCall(.newestDeliveries(of: 5, in: bash), "GET projects/7/hooks/5/events?per_page=5"),
        ExpectedCall(
            .testWebhook(5, with: .push, in: bash),
            "POST projects/7/hooks/5/test/push_events"
        ),
        ExpectedCall(.protectedBranches(in: bash), "GET projects/7/protected_branches?per_page=100"),
        ExpectedCall(
            .projects(inGroup: "a/b", andSubgroups: false),
            "GET groups/a%2Fb/projects?archived=false&with_shared=false&order_by=path&sort=asc&per_page=100"
        ),
        ExpectedCall(
            .projects(inGroup: "a", andSubgroups: true),
            "GET groups/a/projects?include_subgroups=true&archived=false&with_shared=false&order_by=path&sort=asc&per_page=100"
        ),
    ])
    func `A call that reads, deletes or sets going has a path and no body`(expected: ExpectedCall) {
        #expect(expected.call.nameWithQuery == expected.name)
        #expect(expected.call.body == nil)
    }

    @Test(arguments: [
        ExpectedCall(
            .createMergeRequest(
                MergeRequestDraft(sourceBranch: "s", targetBranch: "c10s", title: "T", description: "D"),
                in: bash
            ),
            "POST projects/7/merge_requests",
            ["source_branch": "s", "target_branch": "c10s", "title": "T", "description": "D"]
        ),
        ExpectedCall(
            .createMergeRequest(
                MergeRequestDraft(
                    sourceBranch: "s",
                    targetBranch: "c10s",
                    title: "T",
                    description: "",
                    targetProject: 8,
                    removesSourceBranch: true
                ),
                in: bash
            ),
            "POST projects/7/merge_requests",
            [
                "source_branch": "s", "target_branch": "c10s", "title": "T", "description": "",
                "target_project_id": 8, "remove_source_branch": true,
            ]
        ),
        ExpectedCall(
            .updateMergeRequest(12, in: bash, MergeRequestChanges(title: "New")),
            "PUT projects/7/merge_requests/12",
            ["title": "New"]
        ),
        ExpectedCall(
            .updateMergeRequest(
                12,
                in: bash,
                MergeRequestChanges(description: "", targetBranch: "c11s", state: .reopen)
            ),
            "PUT projects/7/merge_requests/12",
            ["description": "", "target_branch": "c11s", "state_event": "reopen"]
        ),
        ExpectedCall(
            .addDependency(on: 9001, to: 12, in: bash),
            "POST projects/7/merge_requests/12/blocks",
            ["blocking_merge_request_id": 9001]
        ),
        ExpectedCall(
            .postNote("Hello", on: 12, in: bash),
            "POST projects/7/merge_requests/12/notes",
            ["body": "Hello"]
        ),
        ExpectedCall(
            .editNote(55, to: "Bye", on: 12, in: bash),
            "PUT projects/7/merge_requests/12/notes/55",
            ["body": "Bye"]
        ),
        ExpectedCall(
            .createIssue(IssueDraft(title: "T", description: "D"), in: bash),
            "POST projects/7/issues",
            ["title": "T", "description": "D"]
        ),
        ExpectedCall(
            .updateIssue(4, in: bash, IssueChanges(description: "E", state: .close)),
            "PUT projects/7/issues/4",
            ["description": "E", "state_event": "close"]
        ),
        ExpectedCall(
            .react(with: "eyes", to: 55, on: 12, in: bash),
            "POST projects/7/merge_requests/12/notes/55/award_emoji",
            ["name": "eyes"]
        ),
        ExpectedCall(
            .setCommitStatus(CommitStatusDraft(.running, name: "dist-git"), on: "c0ffee", in: bash),
            "POST projects/7/statuses/c0ffee",
            ["state": "running", "name": "dist-git"]
        ),
        ExpectedCall(
            .setCommitStatus(
                CommitStatusDraft(
                    .failed,
                    name: "n",
                    ref: "fix",
                    pipeline: 31,
                    targetURL: "https://x",
                    description: "d"
                ),
                on: "c0ffee",
                in: bash
            ),
            "POST projects/7/statuses/c0ffee",
            [
                "state": "failed", "name": "n", "ref": "fix", "pipeline_id": 31, "target_url": "https://x",
                "description": "d",
            ]
        ),
        ExpectedCall(.createPipeline(for: 12, in: bash), "POST projects/7/merge_requests/12/pipelines", [:]),
        ExpectedCall(.retryPipeline(31, in: bash), "POST projects/7/pipelines/31/retry", [:]),
    ])
    func `A call that writes has a body with what is set`(expected: ExpectedCall) {
        #expect(expected.call.nameWithQuery == expected.name)
        #expect(expected.call.body == expected.body)
    }

    @Test func `A webhook is told every switch, and only the secrets that are set`() {
        let draft = WebhookDraft(
            url: "https://sluice.example/webhooks/gitlab",
            triggers: [.mergeRequest, .note],
            signingToken: Token("whsec_AAEC")
        )
        let body: JSONValue = [
            "url": "https://sluice.example/webhooks/gitlab", "enable_ssl_verification": true,
            "branch_filter_strategy": "all_branches", "push_events_branch_filter": "",
            "signing_token": "whsec_AAEC", "push_events": false, "merge_requests_events": true,
            "note_events": true, "pipeline_events": false, "job_events": false,
        ]

        let creation = Endpoint.createWebhook(draft, in: bash).call
        let update = Endpoint.updateWebhook(5, in: bash, draft).call

        #expect(creation.name == "POST projects/7/hooks")
        #expect(update.name == "PUT projects/7/hooks/5")
        #expect(creation.body == body)
        #expect(update.body == body)
    }

    @Test func `A description too long for a status is cut`() {
        let draft = CommitStatusDraft(.success, name: "n", description: String(repeating: "é", count: 300))

        let body = Endpoint.setCommitStatus(draft, on: "c0ffee", in: bash).call.body

        #expect(
            body == [
                "state": "success", "name": "n", "description": .string(String(repeating: "é", count: 255)),
            ]
        )
    }

    @Test func `Only a new note is charged to the budget of notes`() {
        #expect(Endpoint.postNote("a", on: 12, in: bash).call.account == .notes)
        #expect(Endpoint.editNote(55, to: "a", on: 12, in: bash).call.account == .requests)
        #expect(Endpoint.createPipeline(for: 12, in: bash).call.account == .requests)
    }
}

extension Call {
    fileprivate var nameWithQuery: String { "\(method.rawValue) \(target)" }
}
