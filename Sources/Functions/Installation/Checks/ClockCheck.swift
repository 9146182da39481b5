import GitLab
import HTTP
import Runtime

/// Whether the clock here and that of a forge agree, as the signatures of webhooks need it.
struct ClockCheck: Sendable {
    let probe: Probe
    let forge: Forge

    /// Nothing where there was no answer.
    var findings: [Finding] {
        guard let response = probe.response else { return [] }
        guard let date = response.headers["Date"].flatMap(HTTPDate.init) else {
            return [
                .unknown("the answer tells no time", remedy: "compare the clocks of both machines yourself")
            ]
        }
        return [judge(difference(to: date.unixTime))]
    }

    /// In seconds; what the answer took on its way does not count.
    private func difference(to time: Int64) -> Int64 {
        max(0, probe.sent - time, time - probe.answered)
    }

    private func judge(_ seconds: Int64) -> Finding {
        let remedy = "let both machines take the time from NTP"
        if seconds > DeliverySignature.tolerance, !forge.signingTokens.isEmpty {
            let limit = DeliverySignature.tolerance
            return .problem(
                "the clocks differ by \(seconds) s: webhooks are refused whose time is over \(limit) s off",
                remedy: remedy
            )
        }
        guard seconds >= Self.warningSeconds else { return .fine("the clocks agree") }
        return .warning("the clocks differ by \(seconds) s", remedy: remedy)
    }

    private static let warningSeconds: Int64 = 30
}
