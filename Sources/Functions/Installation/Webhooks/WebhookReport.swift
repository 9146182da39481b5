package import JSON
package import Runtime

/// What became of the webhook of one project, or would.
package struct WebhookReport: Sendable {
    /// The path of the project, or the pattern of projects that could not be listed.
    package let project: String
    package let result: Result<WebhookPlan, Failure>
    package let isDryRun: Bool
}

extension WebhookReport: CustomStringConvertible {
    package var description: String { "\(project): \(sentence)" }

    private var sentence: String {
        switch result {
        case .failure(let failure): "\(failure)"
        case .success(let plan):
            ([plan.steps.isEmpty ? nil : "\(isDryRun ? "would do" : "done"): \(plan)", remark(of: plan)])
                .compactMap { $0 }.joined(separator: "; ")
        }
    }

    private func remark(of plan: WebhookPlan) -> String? {
        plan.remark.map { plan.steps.isEmpty ? "nothing to do: \($0)" : $0 }
    }
}

extension WebhookPlan: CustomStringConvertible {
    package var description: String { steps.map { "\($0)" }.joined(separator: "; ") }
}

extension WebhookReport: JSONEncodable {
    /// `outcome` is `done`, `ignored`, `planned`, `try-again` or `impossible`, as of `sluice run --json`.
    package var json: JSONValue {
        var members: JSONObject = ["project": project.json, "outcome": word.json, "message": sentence.json]
        if case .success(let plan) = result { members["writes"] = plan.steps.json }
        return .object(members)
    }

    private var word: String {
        switch result {
        case .success(let plan): plan.steps.isEmpty ? "ignored" : isDryRun ? "planned" : "done"
        case .failure(.tryAgain): "try-again"
        case .failure(.impossible): "impossible"
        }
    }
}
