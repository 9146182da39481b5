import Cryptography
import HTTP

extension Envelope {
    /// Reads the headers of a verified delivery.
    ///
    /// The time is when it came: what happened is read from GitLab, not from a date of the delivery.
    /// `X-Gitlab-Event-UUID` is left alone: it names a chain of hooks, in which GitLab lets none fire twice.
    ///
    /// Source: <https://docs.gitlab.com/user/project/integrations/webhooks/#delivery-headers>
    init(webhook headers: HTTPHeaders, from forge: Forge) {
        self.init(
            id: headers["webhook-id"] ?? headers["idempotency-key"] ?? randomUUID(),
            forge: forge.name,
            source: forge.url.description,
            time: Timestamp.now,
            trace: TraceParent(headers)
        )
    }
}
