import GitLab
import Runtime

extension BranchMap {
    /// The source-git branches that have a counterpart, as a regular expression of RE2; `nil` for all.
    var sourceGitExpression: String? { expression(\.sourceGit) }

    /// The dist-git branches that have a counterpart, as a regular expression of RE2; `nil` for all.
    var distGitExpression: String? { expression(\.distGit) }

    /// The filter that lets pushes to those dist-git branches fire a webhook.
    var distGitFilter: WebhookBranchFilter { distGitExpression.map { .regex($0) } ?? .all }

    private func expression(_ side: (Entry) -> Pattern) -> String? {
        guard case .listed(let entries) = self else { return nil }
        return "^(\(entries.map { side($0).expression }.joined(separator: "|")))$"
    }
}

extension Pattern {
    /// The pattern as a regular expression of RE2, in which `*` is `[^/]+`.
    fileprivate var expression: String {
        description.split(separator: "*", omittingEmptySubsequences: false)
            .map { $0.utf8.allSatisfy(Self.plainBytes.contains) ? String($0) : "\\Q\($0)\\E" }
            .joined(separator: "[^/]+")
    }

    private static let plainBytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/".utf8
    )
}
