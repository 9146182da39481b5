package import JSON

/// One request that GitLab sent to a webhook in the last seven days, and what it was answered.
///
/// Source: <https://docs.gitlab.com/api/project_webhooks/#list-all-events-for-a-project-webhook>
package struct WebhookDelivery: Sendable, Equatable {
    /// The status of the answer; `nil` when none came back.
    package let status: Int?
}

extension WebhookDelivery {
    /// Whether the webhook took it.
    package var isSuccess: Bool { status.map { (200..<300).contains($0) } ?? false }
}

extension WebhookDelivery: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        let status = try json.at("response_status")
        // A text such as `200`, or `internal error` where no answer came back.
        if case .string(let text) = status.value {
            self.init(status: Int(text))
        } else {
            self.init(status: try status.int())
        }
    }
}
