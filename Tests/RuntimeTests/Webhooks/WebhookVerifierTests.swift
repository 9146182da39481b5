import Cryptography
import HTTP
import Testing

@testable import Runtime

@Suite struct WebhookVerifierTests {
    /// A delivery whose signature was computed apart from this code.
    private static let token = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    private static let body = Array("{\"object_kind\":\"note\",\"project_id\":7}".utf8)
    private static let signed = [
        "webhook-id": "0d9f6a1e-3c55-4b0e-9f63-2f6d0f4f7a10", "webhook-timestamp": "1790000000",
        "webhook-signature": "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M=",
    ]

    private func refusal(
        _ headers: [String: String],
        _ secrets: String,
        body: [UInt8] = Self.body,
        environment: [String: String] = [
            "OLD": "whsec_\(Base64.encode([UInt8](repeating: 7, count: 32)))", "NEW": token,
        ],
        now: Int64 = 1_790_000_000
    ) throws -> WebhookRefusal? {
        let forges = Sample.forges.replacing("webhook-secrets: [{env: HOOK_SECRET}]", with: secrets)
        let forge = try #require(try Sample.configuration(Sample.yaml(forges: forges)).forges.first)
        let verifier = WebhookVerifier(environment: Environment(environment), clock: WallClock { now })
        do {
            let fields = HTTPHeaders(headers.map { HTTPHeader(name: $0.key, value: $0.value) })
            try verifier.verify(fields, from: forge).verify(body)
            return nil
        } catch {
            return error
        }
    }

    @Test func `A delivery that is signed with our key is believed`() throws {
        #expect(try refusal(Self.signed, "signing-tokens: [{env: NEW}]") == nil)
    }

    @Test func `Either of two keys will do while one replaces the other`() throws {
        #expect(try refusal(Self.signed, "signing-tokens: [{env: OLD}, {env: NEW}]") == nil)
        #expect(try refusal(Self.signed, "signing-tokens: [{env: GONE}, {env: NEW}]") == nil)
    }

    @Test func `One of several signatures will do`() throws {
        var headers = Self.signed
        headers["webhook-signature"] = "v1,AAAA v2,x \(Self.signed["webhook-signature"] ?? "")"

        #expect(try refusal(headers, "signing-tokens: [{env: NEW}]") == nil)
    }

    @Test(arguments: [-300, 300])
    func `Five minutes of difference are allowed`(seconds: Int64) throws {
        #expect(try refusal(Self.signed, "signing-tokens: [{env: NEW}]", now: 1_790_000_000 + seconds) == nil)
    }

    @Test(arguments: [-301, 301, 1_000_000_000, Int64.min])
    func `A delivery from another time is refused`(seconds: Int64) throws {
        let now = 1_790_000_000 &+ seconds

        let refusal = try refusal(Self.signed, "signing-tokens: [{env: NEW}]", now: now)

        #expect(refusal == .untimely("1790000000"))
    }

    @Test(arguments: [
        ("webhook-id", "another"), ("webhook-timestamp", "1790000001"), ("webhook-signature", "v1,"),
        ("webhook-signature", "xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M="),
        ("webhook-signature", "v2,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M="),
        ("webhook-signature", "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9N="),
    ])
    func `Whatever is changed, the signature is wrong`(header: String, value: String) throws {
        var headers = Self.signed
        headers[header] = value

        #expect(try refusal(headers, "signing-tokens: [{env: NEW}]") == .wrongSignature)
    }

    @Test func `Every bit of the body is signed`() throws {
        for index in Self.body.indices {
            var body = Self.body
            body[index] ^= 1 << UInt8(index % 8)

            #expect(try refusal(Self.signed, "signing-tokens: [{env: NEW}]", body: body) == .wrongSignature)
        }
    }

    @Test(arguments: ["webhook-id", "webhook-timestamp", "webhook-signature"])
    func `A missing header is refused`(name: String) throws {
        var headers = Self.signed
        headers[name] = nil

        #expect(try refusal(headers, "signing-tokens: [{env: NEW}]") == .missingHeader(name))
    }

    @Test(arguments: ["", "now", "1790000000.0", " 1790000000", "99999999999999999999"])
    func `A timestamp that is none is refused`(timestamp: String) throws {
        var headers = Self.signed
        headers["webhook-timestamp"] = timestamp

        #expect(try refusal(headers, "signing-tokens: [{env: NEW}]") != nil)
    }

    @Test func `With a signing token the plain token is worth nothing`() throws {
        let both = "signing-tokens: [{env: NEW}]\n    webhook-secrets: [{env: PLAIN}]"
        let environment = ["NEW": Self.token, "PLAIN": "open-sesame"]

        let refusal = try refusal(["x-gitlab-token": "open-sesame"], both, environment: environment)
        #expect(refusal == .missingHeader("webhook-id"))

        let unreadable = try self.refusal(
            ["x-gitlab-token": "open-sesame"],
            both,
            environment: ["PLAIN": "open-sesame"]
        )
        #expect(unreadable != nil)
    }

    static let tokens: [(String, WebhookRefusal?)] = [
        ("new", nil), ("old", nil), ("", .missingHeader("x-gitlab-token")), ("ne", .wrongToken),
        ("neww", .wrongToken),
    ]

    @Test(arguments: tokens)
    func `Any of the plain tokens will do and nothing else`(token: String, expected: WebhookRefusal?) throws {
        let secrets = "webhook-secrets: [{env: OLD}, {env: NEW}]"
        let environment = ["OLD": "old", "NEW": "new"]

        #expect(try refusal(["X-Gitlab-Token": token], secrets, environment: environment) == expected)
    }

    @Test func `A forge without secrets believes nobody`() throws {
        let refusal = try refusal(Self.signed, "webhook-secrets: []")

        #expect(refusal == .noSecrets(try #require(Forge.Name("main"))))
    }

    @Test func `A secret of ours that is missing is our fault`() throws {
        let refusal = try refusal(["x-gitlab-token": "x"], "webhook-secrets: [{env: GONE}]")

        #expect(
            refusal
                == .unavailable(
                    "the webhook secret of forge main is missing: the environment variable GONE is not set"
                )
        )
    }

    @Test(arguments: ["plain", "whsec_", "whsec_!!", "whsec_AAAA"])
    func `A signing token that is none is our fault and is not repeated`(token: String) throws {
        let refusal = try refusal(Self.signed, "signing-tokens: [{env: NEW}]", environment: ["NEW": token])

        #expect(refusal == .unavailable("the signing token of forge main does not look like whsec_<base64>"))
    }
}
