import Testing

@testable import Functions
@testable import GitLab

/// What is done about the webhooks of a project.
@Suite struct WebhookPlanTests {
    private static let secrets = WebhookSecrets(token: Token("s3cret"))
    private static let wish = Sample.wish([.mergeRequest, .note])
    private static let level = Sample.webhook([.mergeRequest, .note])

    private func plan(
        _ own: [Webhook],
        inherited: [String: Look<[Webhook]>] = [:],
        isRotation: Bool = false
    ) throws -> WebhookPlan {
        WebhookPlan(
            for: Self.wish,
            at: try Sample.webhookAddress(),
            WebhookSight(own: own, inherited: inherited),
            secrets: Self.secrets,
            isRotation: isRotation
        )
    }

    @Test(
        arguments: [
            ([], "create a webhook to \(Sample.address) for merge request and comment events"),
            ([level], ""),
            (
                [Sample.webhook(to: "https://ci.example/trigger")],
                "create a webhook to \(Sample.address) for merge request and comment events"
            ),
            (
                [Sample.webhook([.push, .note], verifies: false, token: false)],
                "update webhook 3: switch on merge request events, switch off push events, verify the certificate, "
                    + "set the secret"
            ),
            (
                [Sample.webhook([.mergeRequest, .note], status: .disabled)],
                "send webhook 3 a sample, so that GitLab uses it again"
            ),
            (
                [Sample.webhook([.note], status: .disabled)],
                "update webhook 3: switch on merge request events, set the secret; send webhook 3 a sample, so that GitLab uses it again"
            ),
        ] as [([Webhook], String)]
    )
    func `A plan says what is to be written`(webhooks: [Webhook], text: String) throws {
        #expect(try "\(plan(webhooks))" == text)
    }

    @Test func `What is written holds all that is wanted, and the secret that nothing prints`() throws {
        let draft = WebhookDraft(
            url: Sample.address,
            triggers: [.mergeRequest, .note],
            name: "sluice",
            token: Token("s3cret")
        )

        let plan = try plan([])

        #expect(plan.steps == [.create(draft)])
        #expect(!"\(plan) \(plan.steps) \(plan.steps.map(\.json))".contains("s3cret"))
    }

    @Test
    func `A webhook keeps its address, the name that people gave it, and gets the secret with every update`()
        throws
    {
        let url = "https://hooks.example/webhooks/gitlab"

        let plan = try plan([Sample.webhook([.note], to: url)])

        guard case .update(3, let draft, [.lacks([.mergeRequest])]) = plan.steps.first else {
            Issue.record("\(plan)")
            return
        }
        #expect(draft.url == url && draft.name == nil && draft.token == Token("s3cret"))
    }

    @Test func `A secret is set again only when somebody asks for it`() throws {
        #expect(try plan([Self.level]).steps == [])
        #expect(try "\(plan([Self.level], isRotation: true))" == "update webhook 3: set the secret")
    }

    @Test func `A webhook of the group is enough, and one that only Owners see is spoken of`() throws {
        let covered = try plan([], inherited: ["src": .seen([Sample.webhook(id: 9)])])
        let hidden = try plan([], inherited: ["src": .forbidden])

        #expect(covered == WebhookPlan(steps: [], remark: "a webhook of group src tells its events"))
        #expect(hidden.steps.count == 1 && hidden.remark?.contains("group src") == true)
    }

    @Test func `A second webhook to sluice is left to a person`() throws {
        let plan = try plan([Self.level, Sample.webhook([.mergeRequest, .note], id: 4)])

        #expect(plan.steps == [])
        #expect(plan.remark?.contains("webhook 4 leads there as well") == true)
    }
}
