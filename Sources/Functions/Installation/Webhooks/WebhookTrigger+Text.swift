import GitLab

extension WebhookTrigger {
    fileprivate var text: String {
        switch self {
        case .push: "push"
        case .mergeRequest: "merge request"
        case .note: "comment"
        case .pipeline: "pipeline"
        case .job: "job"
        }
    }
}

extension Set<WebhookTrigger> {
    /// The triggers in GitLab's words: `merge request and comment events`.
    var text: String {
        let words = WebhookTrigger.allCases.filter(contains).map(\.text)
        guard let last = words.last, words.count > 1 else { return words.joined() + " events" }
        return "\(words.dropLast().joined(separator: ", ")) and \(last) events"
    }
}
