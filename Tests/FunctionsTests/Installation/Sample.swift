import HTTP
import Runtime

@testable import Functions
@testable import GitLab

/// Parts of an invented installation, for checks that look at values alone.
enum Sample {
    static let bot = User(id: 5, username: "sluice-bot", name: "Sluice")
    /// Seconds since 1970: the midnight that begins 2026-07-01 in UTC.
    static let now: Int64 = 1_782_864_000
    static let address = "https://hooks.example/webhooks/gitlab/local"

    /// A configuration with one forge and one mapping, whose lines besides the usual ones are given.
    static func configuration(
        mapping: String = "source-git: src/*, dist-git: rpms/*",
        forge: String = "webhook-secrets: [{env: SECRET}]",
        functions: String = everyEvent
    ) throws -> Configuration {
        let yaml = """
            functions: \(functions)
            forges:
              - name: local
                url: https://gitlab.example
                \(forge)
                identities:
                  - {name: bot, token: {env: TOKEN}, author: {name: sluice, email: sluice@example.com}}
            mappings:
              - {forge: local, identity: bot, \(mapping)}
            """
        return try Configuration(parsing: Array(yaml.utf8), folder: ".", functions: FunctionBundle.names)
    }

    static let everyEvent = """
        [{name: create-dist-git-mr, summary: a, on: [{event: merge_request, side: source-git}]},
         {name: sync-ci, summary: b, on: [{event: pipeline, side: dist-git}, {event: job, side: dist-git}]},
         {name: dist-git-to-source-git, summary: c, on: [{event: push, side: dist-git}]},
         {name: run-command, summary: d, on: [{event: note}]}, {name: reconcile, summary: e, on: [{event: schedule}]}]
        """

    /// The projects of a mapping's pair `src/hello`.
    static func projects(_ mapping: String = "source-git: src/*, dist-git: rpms/*") throws -> [MappedProject]
    {
        let configuration = try configuration(mapping: mapping)
        return configuration.forges.compactMap {
            configuration.mapping(forSourceGit: "src/hello", forge: $0.name)
        }
        .flatMap(\.projects)
    }

    static func project(
        isArchived: Bool = false,
        forkedFrom: Project.ID? = nil,
        level: AccessLevel? = nil,
        takesMergeRequests: Bool? = true,
        squash: SquashOption? = .never
    ) -> Project {
        Project(
            id: 7,
            path: "rpms/hello",
            defaultBranch: "c10s",
            cloneURL: "",
            webURL: "",
            isArchived: isArchived,
            forkedFrom: forkedFrom,
            accessLevel: level,
            takesMergeRequests: takesMergeRequests,
            squash: squash
        )
    }

    static func member(_ level: AccessLevel) -> Look<Member> {
        .seen(Member(user: bot, accessLevel: level))
    }

    static func branch(_ name: String) -> Branch {
        Branch(
            name: name,
            head: "c0ffee",
            headMessage: "",
            isHeadRemade: false,
            isProtected: false,
            isDefault: false,
            canPush: true
        )
    }

    static func webhook(
        _ triggers: Set<WebhookTrigger> = Set(WebhookTrigger.allCases),
        id: Webhook.ID = 3,
        to url: String = address,
        verifies: Bool = true,
        token: Bool? = true,
        signature: Bool? = true,
        status: WebhookStatus? = .executable,
        until: String? = nil,
        filter: WebhookBranchFilter = .all
    ) -> Webhook {
        Webhook(
            id: id,
            url: url,
            triggers: triggers,
            verifiesCertificate: verifies,
            hasToken: token,
            hasSigningToken: signature,
            status: status,
            disabledUntil: until,
            branchFilter: filter
        )
    }

    static func wish(
        _ triggers: Set<WebhookTrigger> = Set(WebhookTrigger.allCases),
        filter: WebhookBranchFilter = .all,
        proof: WebhookWish.Proof = .token
    ) -> WebhookWish {
        WebhookWish(url: address, triggers: triggers, branchFilter: filter, proof: proof)
    }

    /// Where the sample's webhooks lead, or anywhere.
    static func webhookAddress(isKnown: Bool = true) throws -> WebhookAddress {
        let configuration = try configuration()
        let base = isKnown ? WebhookAddress.base("https://hooks.example") : nil
        return WebhookAddress(base: base, of: configuration.forges[0].name, in: configuration)
    }

    static func probe(
        _ result: Result<HTTPResponse, HTTPError>,
        at url: String = "https://gitlab.example",
        took: Int64 = 0
    ) -> Probe {
        Probe(url, result, sent: now, answered: now + took)
    }
}

extension [Finding] {
    /// What is worse than fine, as `problem: sentence`.
    var complaints: [String] {
        filter { $0.severity != .fine }.map { "\($0.severity): \($0.sentence)" }
    }
}
