/// Whether GitLab uses a webhook, or gave it up after failed deliveries.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhooks/#auto-disabled-webhooks>
package enum WebhookStatus: Word {
    case executable
    case temporarilyDisabled
    case disabled
    case other(String)

    package static let known: [WebhookStatus] = [.executable, .temporarilyDisabled, .disabled]

    package var word: String {
        switch self {
        case .executable: "executable"
        case .temporarilyDisabled: "temporarily_disabled"
        case .disabled: "disabled"
        case .other(let word): word
        }
    }
}
