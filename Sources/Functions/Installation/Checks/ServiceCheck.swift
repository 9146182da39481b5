import HTTP

/// Whether something of sluice's answers where GitLab's webhooks lead.
struct ServiceCheck: Sendable {
    let probe: Probe

    /// Nothing where there was no answer at all.
    var findings: [Finding] {
        guard let status = probe.response?.status else { return [] }
        // Webhooks come by POST, so that the question by HEAD is refused.
        if status == 405 || (200..<300).contains(status) { return [] }
        return [
            .problem(
                "what answers at \(probe.url) is not sluice: status \(status)",
                remedy: status >= 500
                    ? "see that `sluice serve` runs, and that the router in front of it finds it"
                    : "correct --url, or the path that the router in front of sluice takes away"
            )
        ]
    }
}
