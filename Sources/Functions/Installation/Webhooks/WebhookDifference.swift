package import GitLab

/// How a webhook is other than it should be.
package enum WebhookDifference: Sendable, Hashable {
    /// These do not fire it.
    case lacks(Set<WebhookTrigger>)
    /// These fire it for nobody.
    case exceeds(Set<WebhookTrigger>)
    /// Our certificate is not verified.
    case isBlind
    /// Other pushes fire it than should.
    case filters(WebhookBranchFilter)
    /// It proves nothing: the secret is not set.
    case isUnproven
    /// GitLab does not use it; until when, where that is known.
    case rests(until: String?)
}

extension Webhook {
    /// What would have to change for a wish to come true; nothing where the webhook is as wished.
    func differences(from wish: WebhookWish) -> [WebhookDifference] {
        var differences: [WebhookDifference] = []
        let missing = wish.triggers.subtracting(triggers)
        if !missing.isEmpty { differences.append(.lacks(missing)) }
        let needless = triggers.subtracting(wish.triggers)
        if !needless.isEmpty { differences.append(.exceeds(needless)) }
        if wish.triggers.contains(.push), branchFilter != wish.branchFilter {
            differences.append(.filters(branchFilter))
        }
        if wish.isOverTLS, !verifiesCertificate { differences.append(.isBlind) }
        if proves(wish.proof) == false { differences.append(.isUnproven) }
        if let status, status != .executable { differences.append(.rests(until: disabledUntil)) }
        return differences
    }

    /// Whether its deliveries can prove where they are from; `nil` on forges that do not say.
    private func proves(_ proof: WebhookWish.Proof) -> Bool? {
        switch proof {
        case .signature: hasSigningToken
        case .token: hasToken
        }
    }
}
