import GitLab

/// The webhooks that fire for a project, as far as the account may see them.
struct WebhookSight: Sendable {
    /// The project's own.
    let own: [Webhook]
    /// Those of the groups above it, by the path of the group.
    let inherited: [String: Look<[Webhook]>]

    init(own: [Webhook], inherited: [String: Look<[Webhook]>] = [:]) {
        self.own = own
        self.inherited = inherited
    }
}
