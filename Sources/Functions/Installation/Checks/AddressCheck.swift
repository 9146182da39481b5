import HTTP

/// Whether an address can be reached and trusted, and for how long its certificates last.
struct AddressCheck: Sendable {
    let probe: Probe
    /// Who cannot do without it: `GitLab`, or `sluice`.
    let client: String

    var findings: [Finding] {
        switch probe.result {
        case .success(let response): [transport(response)]
        case .failure(.tls(_, let reason)):
            [
                .problem(
                    "the certificate of \(probe.url) is not to be trusted: \(reason)",
                    remedy: "renew it, or let the machine trust who issued it"
                )
            ]
        case .failure(let error):
            [
                .problem(
                    "\(error)",
                    remedy: "correct the address, or see that the server, the network and its proxies are up"
                )
            ]
        }
    }

    private func transport(_ response: HTTPResponse) -> Finding {
        guard let end = response.certificateEnd else { return withoutTLS }
        let left = TimeLeft(until: end, from: probe.answered)
        guard left.days < TimeLeft.warningDays else { return .fine("its certificates end \(left)") }
        return .warning(
            "a certificate of \(probe.url) ends \(left)",
            remedy: "renew it: \(client) refuses the connection afterwards"
        )
    }

    private var withoutTLS: Finding {
        guard probe.url.hasPrefix("http:"), !isThisMachine else { return .fine("it answers") }
        return .warning(
            "\(probe.url) is not encrypted, so that secrets can be overheard on the way",
            remedy: "serve it with TLS, and name it by https"
        )
    }

    private var isThisMachine: Bool {
        let host = probe.url.dropFirst("http://".count)
        return ["127.", "localhost", "[::1]"].contains(where: host.hasPrefix)
    }
}
