import GitLab

/// What was seen of a mapped project; of one that is not there or archived, nothing else is looked at.
struct ProjectFacts: Sendable {
    let mapped: MappedProject
    /// Who looked, but for webhooks and rules.
    let account: User
    let project: Look<Project>
    var member = Look<Member>.absent
    var rules = Look<[ProtectedBranch]>.absent
    /// The branches that the mapping speaks of.
    var branches = Look<[Branch]>.absent
    var webhooks = Look<[Webhook]>.absent
    /// The webhooks of the groups above, by their paths; looked at only where the project has none of ours.
    var inherited: [String: Look<[Webhook]>] = [:]
    /// The newest deliveries of those that are ours, the newest first.
    var deliveries: [Webhook.ID: Look<[WebhookDelivery]>] = [:]

    /// Whether it is worth to look further.
    var isInUse: Bool { project.value.map { !$0.isArchived } ?? false }
}
