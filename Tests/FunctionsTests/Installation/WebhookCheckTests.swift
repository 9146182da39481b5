import Runtime
import Testing

@testable import Functions
@testable import GitLab

/// What a webhook is to be like, and what is said of one that is otherwise.
@Suite struct WebhookCheckTests {
    @Test(
        arguments: [
            (.sourceGit, [.mergeRequest, .note], .all),
            (.distGit, [.pipeline, .job, .push, .note], .regex(#"^(rawhide|c[^/]+s|\Qepel9.1\E)$"#)),
            (.fork, [.pipeline, .job], .all),
        ] as [(ProjectPart, Set<WebhookTrigger>, WebhookBranchFilter)]
    )
    func `A webhook fires for what functions listen to on its side, and nothing else`(
        part: ProjectPart,
        triggers: Set<WebhookTrigger>,
        filter: WebhookBranchFilter
    ) throws {
        let branches = #"branches: {main: rawhide, "c*s": same, epel9.1: same}"#
        let mapping = "source-git: src/*, dist-git: rpms/*, \(branches), options: {push-to: bots/*}"
        let mapped = try #require(try Sample.projects(mapping).first { $0.part == part })

        let wish = WebhookWish(
            for: mapped,
            at: try Sample.webhookAddress(),
            try Sample.configuration().functions
        )

        #expect(wish == Sample.wish(triggers, filter: filter))
    }

    @Test func `Where no function listens no webhook is wanted, and where GitLab signs it is to sign`() throws
    {
        let schedule = "[{name: reconcile, summary: a, on: [{event: schedule}]}]"
        let quiet = try Sample.configuration(functions: schedule).functions
        let signing = try Sample.configuration(forge: "signing-tokens: [{env: SIGNING}]")
        let pair = try #require(signing.mapping(forSourceGit: "src/hello", forge: signing.forges[0].name))
        let address = try Sample.webhookAddress()

        #expect(WebhookWish(for: pair.projects[0], at: address, quiet) == nil)
        #expect(WebhookWish(for: pair.projects[0], at: address, signing.functions)?.proof == .signature)
    }

    @Test(arguments: [
        ("https://hooks.example/webhooks/gitlab/local", true, true),
        ("https://HOOKS.example:443/webhooks/gitlab/local/", true, true),
        ("https://hooks.example/webhooks/gitlab", true, true),
        ("https://hooks.example/webhooks/gitlab/other", false, false),
        ("https://hooks.example/a/webhooks/gitlab/local", false, true),
        ("https://other.example/webhooks/gitlab/local", false, true),
        ("http://hooks.example/webhooks/gitlab/local", false, true),
        ("https://hooks.example/webhooks/gitlab/local?secret=1", false, false),
        ("https://ci.example/trigger", false, false),
        ("nonsense", false, false),
    ])
    func `A webhook is ours by where it leads`(url: String, isThere: Bool, isAnywhere: Bool) throws {
        #expect(try Sample.webhookAddress().isLed(to: url) == isThere)
        #expect(try Sample.webhookAddress(isKnown: false).isLed(to: url) == isAnywhere)
    }

    @Test(arguments: [
        "https://h.example", "https://h.example/webhooks/gitlab", "https://h.example/webhooks/gitlab/local",
    ])
    func `Where sluice is can be said with the path and without`(text: String) {
        #expect(WebhookAddress.base(text).map { "\($0)" } == "https://h.example")
        #expect(WebhookAddress.base("h.example") == nil)
    }

    @Test(
        arguments: [
            (Sample.webhook(), []),
            (Sample.webhook(token: nil, signature: nil, status: nil), []),
            (
                Sample.webhook([.push, .note, .job]),
                ["problem: webhook 3 does not tell merge request and pipeline events"]
            ),
            (
                Sample.webhook(verifies: false),
                ["warning: webhook 3 does not verify the certificate of \(Sample.address)"]
            ),
            (
                Sample.webhook(token: false),
                ["problem: webhook 3 has no secret token, so that its deliveries are refused"]
            ),
            (
                Sample.webhook(status: .temporarilyDisabled, until: "2026-07-01T10:00:00Z"),
                [
                    "problem: GitLab does not use webhook 3 until 2026-07-01T10:00:00Z, because deliveries failed: its events are lost"
                ]
            ),
            (
                Sample.webhook(status: .disabled),
                ["problem: GitLab does not use webhook 3, because deliveries failed: its events are lost"]
            ),
            (
                Sample.webhook(filter: .wildcard("main")),
                ["warning: webhook 3 tells pushes only to branches that fit main"]
            ),
        ] as [(Webhook, [String])]
    )
    func `A webhook that is otherwise than wanted is told of`(webhook: Webhook, complaints: [String]) throws {
        #expect(try check(.seen([webhook])).complaints == complaints)
    }

    @Test func `A GitLab that cannot sign is told of where sluice wants signatures`() throws {
        let wish = Sample.wish(proof: .signature)

        let complaints = try check(.seen([Sample.webhook(signature: nil)]), wish).complaints

        #expect(
            complaints.count == 1 && complaints[0].hasPrefix("problem: this GitLab does not sign webhooks")
        )
        #expect(
            try check(.seen([Sample.webhook(signature: false)]), wish).complaints
                == ["problem: webhook 3 has no signing token, so that its deliveries are refused"]
        )
    }

    @Test func `Events that nobody listens to cost nothing worth a word`() throws {
        let wish = Sample.wish([.note])

        #expect(try check(.seen([Sample.webhook()]), wish).complaints == [])
    }

    @Test func `Without a webhook nothing is heard, and one of a group will do`() throws {
        let own = Look.seen([Sample.webhook(to: "https://ci.example/trigger")])
        let ofGroup = Look.seen([Sample.webhook(id: 9)])

        #expect(try check(own).map(\.severity) == [.problem])
        #expect(try check(own, inherited: ["rpms": .absent]).map(\.severity) == [.problem])
        #expect(try check(own, inherited: ["rpms": .forbidden]).map(\.severity) == [.unknown])
        #expect(try check(own, inherited: ["rpms": ofGroup]).map(\.severity) == [.fine])
        #expect(try check(.forbidden).map(\.severity) == [.unknown])
    }

    @Test func `Deliveries that may not be seen are not known`() throws {
        let webhook = Sample.webhook()

        let check = WebhookCheck(
            wish: Sample.wish(),
            address: try Sample.webhookAddress(),
            webhooks: .seen([webhook]),
            inherited: [:],
            deliveries: [3: .absent],
            account: "mia"
        )

        #expect(check.findings.map(\.severity) == [.unknown])
    }

    @Test func `Two webhooks to sluice, and deliveries that failed of late, are warned of`() throws {
        let twice = Look.seen([
            Sample.webhook(), Sample.webhook(id: 4, to: "https://hooks.example/webhooks/gitlab"),
        ])
        let failing: [Int?] = [401, nil, 200, 500]
        let recovered: [Int?] = [202, 500]

        #expect(
            try check(twice).complaints
                == ["warning: webhook 4 leads to sluice as well, so that events come twice"]
        )
        let findings = try check(.seen([Sample.webhook()]), deliveries: failing)
        #expect(
            findings.complaints
                == ["warning: each of the newest 2 deliveries of webhook 3 failed, the last with status 401"]
        )
        #expect(findings.first?.remedy?.contains("--rotate") == true)
        #expect(try check(.seen([Sample.webhook()]), deliveries: recovered).complaints == [])
    }

    private func check(
        _ webhooks: Look<[Webhook]>,
        _ wish: WebhookWish = Sample.wish(),
        inherited: [String: Look<[Webhook]>] = [:],
        deliveries: [Int?] = []
    ) throws -> [Finding] {
        WebhookCheck(
            wish: wish,
            address: try Sample.webhookAddress(),
            webhooks: webhooks,
            inherited: inherited,
            deliveries: [3: .seen(deliveries.map(WebhookDelivery.init))],
            account: "sluice-bot"
        ).findings
    }
}
