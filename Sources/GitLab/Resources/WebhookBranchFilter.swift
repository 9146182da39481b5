/// Which branches' pushes fire a webhook.
///
/// Source: <https://docs.gitlab.com/user/project/integrations/webhooks/#filter-push-events-by-branch>
package enum WebhookBranchFilter: Sendable, Hashable {
    case all
    /// A name in which `*` stands for any characters.
    case wildcard(String)
    /// A regular expression of RE2.
    case regex(String)

    /// Reads what GitLab tells; without a pattern, whatever the strategy, all branches are meant.
    init(strategy: String?, pattern: String) {
        self =
            switch strategy {
            case _ where pattern.isEmpty: .all
            case "all_branches": .all
            case "regex": .regex(pattern)
            default: .wildcard(pattern)
            }
    }
}

extension WebhookBranchFilter {
    var strategy: String {
        switch self {
        case .all: "all_branches"
        case .wildcard: "wildcard"
        case .regex: "regex"
        }
    }

    /// The pattern; empty for all branches.
    package var pattern: String {
        switch self {
        case .all: ""
        case .wildcard(let pattern), .regex(let pattern): pattern
        }
    }
}
