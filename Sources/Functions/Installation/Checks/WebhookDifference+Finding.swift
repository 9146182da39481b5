import GitLab

extension WebhookDifference {
    /// What is wrong about a webhook; `nil` for what costs nothing but a delivery.
    func finding(on webhook: String, _ wish: WebhookWish, _ remedy: String) -> Finding? {
        switch self {
        case .lacks(let triggers):
            .problem("\(webhook) does not tell \(triggers.text)", remedy: remedy)
        case .exceeds: nil
        case .isBlind:
            .warning("\(webhook) does not verify the certificate of \(wish.url)", remedy: remedy)
        case .filters(.all): nil
        case .filters(let filter):
            .warning(
                "\(webhook) tells pushes only to branches that fit \(filter.pattern)",
                remedy: "\(remedy), unless these are all that are mapped"
            )
        case .isUnproven:
            .problem(
                "\(webhook) has no \(wish.proof.noun), so that its deliveries are refused",
                remedy: remedy
            )
        case .rests(let end):
            .problem(
                "GitLab does not use \(webhook)\(end.map { " until \($0)" } ?? ""), because deliveries failed: "
                    + "its events are lost",
                remedy: "see that sluice answers there, then \(remedy)"
            )
        }
    }
}

extension WebhookWish.Proof {
    fileprivate var noun: String {
        switch self {
        case .signature: "signing token"
        case .token: "secret token"
        }
    }
}
