import Cryptography
import HTTP

/// The HTTP request that a delivery makes.
struct DeliveryRequest {
    let url: String
    let headers: [World.Delivery.Header]
    let body: [UInt8]

    /// GitLab waits this long for an answer.
    private static let patience = Duration.seconds(10)
    private static let largestAnswer = 1 << 20

    /// Puts together what a delivery sends.
    ///
    /// Source: <https://docs.gitlab.com/user/project/integrations/webhooks/#delivery-headers>
    init(_ delivery: World.Delivery, to hook: World.Hook, from instance: String, at moment: Timestamp) throws
    {
        url = hook.url
        body = delivery.body
        var fields = [
            ("Content-Type", "application/json"),
            ("User-Agent", "GitLab/\(Sandbox.gitLabVersion)"),
            ("X-Gitlab-Event", delivery.trigger.header),
            ("X-Gitlab-Instance", instance),
            ("X-Gitlab-Webhook-UUID", randomUUID()),
            ("X-Gitlab-Event-UUID", delivery.eventUUID),
            ("Idempotency-Key", delivery.idempotencyKey),
            ("webhook-id", delivery.idempotencyKey),
            ("webhook-timestamp", String(moment.seconds)),
        ]
        if let token = hook.token { fields.append(("X-Gitlab-Token", token)) }
        if let token = hook.signingToken {
            let signature = try WebhookSignature(token: token).sign(
                id: delivery.idempotencyKey,
                timestamp: moment.seconds,
                body: delivery.body
            )
            fields.append(("webhook-signature", signature))
        }
        let taken = Set(fields.map { $0.0.lowercased() })
        let custom = hook.customHeaders.filter { !taken.contains($0.key.lowercased()) }.map {
            ($0.key, $0.value)
        }
        headers = (fields + custom).map { World.Delivery.Header(name: $0.0, value: $0.1) }
    }

    var http: HTTPRequest {
        HTTPRequest(
            .post,
            url,
            headers: headers.map { HTTPHeader(name: $0.name, value: $0.value) },
            body: body,
            limits: HTTPLimits(
                connect: Self.patience,
                total: Self.patience,
                responseBytes: Self.largestAnswer
            )
        )
    }
}
