/// What a webhook can be told about.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/>
package enum HookTrigger: String, Sendable, CaseIterable {
    case push
    case tagPush = "tag_push"
    case mergeRequests = "merge_requests"
    case note
    case confidentialNote = "confidential_note"
    case pipeline
    case job
}

extension HookTrigger {
    /// The flag of the REST API: `merge_requests_events`.
    var flag: String { "\(rawValue)_events" }

    /// The name in the delivery log: `merge_requests_hooks`.
    var logName: String { "\(singular)_hooks" }

    /// The value of `X-Gitlab-Event`: `Merge Request Hook`.
    var header: String {
        switch self {
        case .push: "Push Hook"
        case .tagPush: "Tag Push Hook"
        case .mergeRequests: "Merge Request Hook"
        case .note: "Note Hook"
        case .confidentialNote: "Confidential Note Hook"
        case .pipeline: "Pipeline Hook"
        case .job: "Job Hook"
        }
    }

    private var singular: String { self == .mergeRequests ? "merge_request" : rawValue }
}
