import GitLab
import HTTP
import Runtime
import Testing

@testable import Functions
@testable import GitLab

/// What is said of the account and its token, of clocks and of addresses.
@Suite struct AccountCheckTests {
    private static let refused = GitLabError.refused(
        request: "GET user",
        status: 500,
        message: "m",
        requestID: nil
    )

    private static func token(
        _ scopes: [String] = ["api"],
        until end: String? = "2027-01-31",
        isActive: Bool = true
    ) -> Look<AccessToken> {
        .seen(AccessToken(id: 1, name: "n", scopes: scopes, isActive: isActive, expiresOn: end, user: 5))
    }

    @Test(
        arguments: [
            (.seen(Sample.bot), token(), []),
            (.seen(Sample.bot), token(until: nil), []),
            (.seen(Sample.bot), token(until: "2026-07-31"), []),
            (
                .seen(Sample.bot), token(until: "2026-07-30"),
                ["warning: the token of bot ends in 29 days, on 2026-07-30"]
            ),
            (
                .seen(Sample.bot), token(until: "2026-07-02"),
                ["warning: the token of bot ends in 1 day, on 2026-07-02"]
            ),
            (
                .seen(Sample.bot), token(isActive: false),
                ["problem: the token of bot, sluice-bot, is not active"]
            ),
            (
                .seen(Sample.bot), token(["read_api", "write_repository"]),
                ["problem: the token of bot, sluice-bot, lacks the scope api"]
            ),
            (
                .seen(Sample.bot), .absent,
                ["unknown: GitLab does not tell what the token of bot, sluice-bot, may do and when it ends"]
            ),
            (.forbidden, .forbidden, ["problem: the token of bot lacks the scope api"]),
            (
                .failed(.unauthorized), .failed(.unauthorized),
                ["problem: GitLab does not accept the token of bot: it is wrong, expired or revoked"]
            ),
            (
                .failed(refused), token(),
                [
                    "unknown: the token of bot could not be looked at: GitLab refuses GET user with status 500: m"
                ]
            ),
        ] as [(Look<User>, Look<AccessToken>, [String])]
    )
    func `A token has to work, to have the scope api, and to last`(
        user: Look<User>,
        token: Look<AccessToken>,
        complaints: [String]
    ) throws {
        let name = try Sample.configuration().forges[0].identities[0].name

        let check = TokenCheck(identity: name, user: user, token: token, now: Sample.now)

        #expect(check.findings.complaints == complaints)
        #expect(!check.findings.isEmpty)
    }

    @Test(
        arguments: [
            ("Wed, 01 Jul 2026 00:00:00 GMT", 0, false, []),
            ("Wed, 01 Jul 2026 00:00:29 GMT", 0, false, []),
            ("Wed, 01 Jul 2026 00:00:30 GMT", 0, false, ["warning: the clocks differ by 30 s"]),
            ("Wed, 01 Jul 2026 00:00:30 GMT", 10, false, []),
            ("Tue, 30 Jun 2026 23:59:00 GMT", 10, false, ["warning: the clocks differ by 60 s"]),
            ("Wed, 01 Jul 2026 00:05:01 GMT", 0, false, ["warning: the clocks differ by 301 s"]),
            ("Wed, 01 Jul 2026 00:05:00 GMT", 0, true, ["warning: the clocks differ by 300 s"]),
            (
                "Wed, 01 Jul 2026 00:05:01 GMT", 0, true,
                ["problem: the clocks differ by 301 s: webhooks are refused whose time is over 300 s off"]
            ),
            ("yesterday", 0, true, ["unknown: the answer tells no time"]),
        ] as [(String, Int64, Bool, [String])]
    )
    func `Clocks have to agree, above all where webhooks are signed`(
        date: String,
        took: Int64,
        isSigned: Bool,
        complaints: [String]
    ) throws {
        let secrets = isSigned ? "signing-tokens: [{env: SIGNING}]" : "webhook-secrets: [{env: SECRET}]"
        let probe = Sample.probe(.success(HTTPResponse(status: 401, headers: ["date": date])), took: took)

        let check = ClockCheck(probe: probe, forge: try Sample.configuration(forge: secrets).forges[0])

        #expect(check.findings.complaints == complaints)
    }

    @Test(
        arguments: [
            ("https://x.example", .success(end(after: 30)), []),
            (
                "https://x.example", .success(end(after: 29)),
                ["warning: a certificate of https://x.example ends in 29 days"]
            ),
            (
                "https://x.example", .success(end(after: 0)),
                ["warning: a certificate of https://x.example ends within a day"]
            ),
            ("http://127.0.0.1:80", .success(HTTPResponse(status: 200)), []),
            ("http://localhost", .success(HTTPResponse(status: 200)), []),
            (
                "http://x.example", .success(HTTPResponse(status: 200)),
                ["warning: http://x.example is not encrypted, so that secrets can be overheard on the way"]
            ),
            (
                "https://x.example", .failure(.tls(host: "x.example", reason: "certificate has expired")),
                [
                    "problem: the certificate of https://x.example is not to be trusted: certificate has expired"
                ]
            ),
            (
                "https://x.example", .failure(.unreachable(host: "x.example", reason: "no route")),
                ["problem: x.example cannot be reached: no route"]
            ),
        ] as [(String, Result<HTTPResponse, HTTPError>, [String])]
    )
    func `An address has to answer, to be trusted, and to stay so`(
        url: String,
        result: Result<HTTPResponse, HTTPError>,
        complaints: [String]
    ) {
        #expect(
            AddressCheck(probe: Sample.probe(result, at: url), client: "GitLab").findings.complaints
                == complaints
        )
    }

    private static func end(after days: Int64) -> HTTPResponse {
        HTTPResponse(status: 200, certificateEnd: Sample.now + days * 86_400 + 3600)
    }

    @Test(
        arguments: [(405, nil), (200, nil), (404, "correct --url"), (503, "`sluice serve` runs")]
            as [(Int, String?)]
    )
    func `Where webhooks lead, sluice has to answer`(status: Int, remedy: String?) {
        let findings = ServiceCheck(probe: Sample.probe(.success(HTTPResponse(status: status))))
            .findings

        #expect(findings.first?.severity == remedy.map { _ in .problem })
        #expect(remedy.map { findings.first?.remedy?.contains($0) == true } ?? findings.isEmpty)
    }

    @Test
    func `A forge without secrets refuses every webhook, and one whose secrets are elsewhere is not known`()
        throws
    {
        let none = try Sample.configuration(forge: "webhook-secrets: []")
        let elsewhere = try Sample.configuration(forge: "webhook-secrets: [{file: /nonexistent/secret}]")

        #expect(SecretCheck(none.forges[0]).findings.map(\.severity) == [.problem])
        #expect(SecretCheck(elsewhere.forges[0]).findings.map(\.severity) == [.unknown])
    }
}
