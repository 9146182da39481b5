import GitLab
import Runtime

/// What the webhook of a project is to be like, so that every event comes that a function listens to.
struct WebhookWish: Sendable, Equatable {
    /// How GitLab proves that a delivery is its own.
    enum Proof: Sendable {
        case signature
        case token
    }

    let url: String
    let triggers: Set<WebhookTrigger>
    let branchFilter: WebhookBranchFilter
    let proof: Proof

    init(
        url: String,
        triggers: Set<WebhookTrigger>,
        branchFilter: WebhookBranchFilter = .all,
        proof: Proof
    ) {
        self.url = url
        self.triggers = triggers
        self.branchFilter = branchFilter
        self.proof = proof
    }
}

extension WebhookWish {
    /// The wish for a mapped project; `nil` when no function listens to it.
    init?(for project: MappedProject, at address: WebhookAddress, _ functions: [FunctionEntry]) {
        let wanted = Set(functions.flatMap(\.triggers).compactMap { $0.webhookTrigger(for: project.part) })
        guard !wanted.isEmpty else { return nil }
        self.init(
            url: address.url,
            triggers: wanted,
            branchFilter: wanted.contains(.push) ? project.pair.mapping.branches.distGitFilter : .all,
            proof: project.pair.forge.signingTokens.isEmpty ? .token : .signature
        )
    }

    /// Whether only webhooks with a certificate to verify are wanted.
    var isOverTLS: Bool { url.hasPrefix("https:") }
}

extension Trigger {
    /// What fires a webhook for this; `nil` for other events, and for those of the other side.
    fileprivate func webhookTrigger(for part: ProjectPart) -> WebhookTrigger? {
        guard side == nil || side == part.side else { return nil }
        switch event {
        case .pipeline: return .pipeline
        case .job: return .job
        // What else happens in a fork is its owner's business.
        case .mergeRequest where part != .fork: return .mergeRequest
        case .note where part != .fork: return .note
        case .push where part != .fork: return .push
        default: return nil
        }
    }
}
