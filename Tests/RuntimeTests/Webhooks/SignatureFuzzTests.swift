import HTTP
import Testing

@testable import Runtime

/// Changes a delivery that is right in thousands of ways, and has it verified.
@Suite struct SignatureFuzzTests {
    /// A delivery as it is verified.
    fileprivate struct Delivery: Equatable {
        var id = "0d9f6a1e-3c55-4b0e-9f63-2f6d0f4f7a10"
        var timestamp = "1790000000"
        var signature = "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M="
        var body = Array("{\"object_kind\":\"note\",\"project_id\":7}".utf8)
        var token: String?

        var headers: HTTPHeaders {
            let fields = [
                ("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signature),
            ]
            let tokens = token.map { [HTTPHeader(name: "X-Gitlab-Token", value: $0)] } ?? []
            return HTTPHeaders(fields.map { HTTPHeader(name: $0.0, value: $0.1) } + tokens)
        }
    }

    private let forge: Forge
    private let verifier: WebhookVerifier

    init() throws {
        let secrets = "webhook-secrets: [{env: HOOK_SECRET}]"
        let tokens = "\(secrets)\n    signing-tokens: [{env: OLD}, {env: NEW}]"
        let yaml = Sample.yaml(forges: Sample.forges.replacing(secrets, with: tokens))
        forge = try #require(try Sample.configuration(yaml).forges.first)
        let environment = Environment([
            "HOOK_SECRET": "open-sesame", "OLD": "whsec_ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=",
            "NEW": "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        ])
        verifier = WebhookVerifier(environment: environment, clock: WallClock { 1_790_000_000 })
    }

    private func isAccepted(_ delivery: Delivery) -> Bool {
        do {
            try verifier.verify(delivery.headers, from: forge).verify(delivery.body)
            return true
        } catch {
            return false
        }
    }

    /// A text changed in its bytes; what is no UTF-8 any more becomes something else, as in a header.
    private func changed(_ text: String, _ generator: inout SeededGenerator) -> String {
        let bytes = Array(text.utf8)
        let changed =
            Bool.random(using: &generator)
            ? bytes.flippingBit(using: &generator) : bytes.mangled(using: &generator)
        return String(decoding: changed, as: UTF8.self)
    }

    @Test func `The delivery that all the others are made of is accepted`() {
        #expect(isAccepted(Delivery()))
    }

    @Test(arguments: UInt64(1)...8)
    func `Of thousands of changed deliveries none is accepted`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let right = Delivery()
        var accepted: [Delivery] = []

        for _ in 0..<2000 {
            var delivery = right
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: delivery.id = changed(right.id, &generator)
            case 1: delivery.timestamp = changed(right.timestamp, &generator)
            case 2: delivery.signature = changed(right.signature, &generator)
            case 3: delivery.body = right.body.flippingBit(using: &generator)
            default: delivery.body = right.body.mangled(using: &generator)
            }
            delivery.token = Bool.random(using: &generator) ? "open-sesame" : nil
            if !delivery.isRightAgain, isAccepted(delivery) { accepted.append(delivery) }
        }

        #expect(accepted == [])
    }

    @Test func `The right token does not make up for a signature`() {
        var delivery = Delivery(token: "open-sesame")
        for signature in ["", "v1,", "v1", "v2," + delivery.signature.dropFirst(3), "open-sesame"] {
            delivery.signature = signature
            #expect(!isAccepted(delivery))
        }
        #expect(throws: WebhookRefusal.missingHeader("webhook-id")) {
            try verifier.verify(["X-Gitlab-Token": "open-sesame"], from: forge)
        }
    }

    @Test func `A signature of one delivery is worth nothing for another`() {
        var delivery = Delivery()
        delivery.timestamp = "1790000001"
        #expect(!isAccepted(delivery))
        delivery = Delivery()
        delivery.id = "0d9f6a1e-3c55-4b0e-9f63-2f6d0f4f7a11"
        #expect(!isAccepted(delivery))
        // The dots between id, timestamp and body cannot be moved.
        delivery = Delivery()
        delivery.id = "\(Delivery().id).1790000000"
        #expect(!isAccepted(delivery))
    }

    private static let entries = [
        "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9N=", "v1a,xTGeynM", "v1,", "nonsense", "v2,AAAA",
    ]

    @Test func `Among signatures that are wrong a right one counts, as while keys are replaced`() {
        var delivery = Delivery()
        delivery.signature = (Self.entries + [delivery.signature] + Self.entries).joined(separator: " ")
        #expect(isAccepted(delivery))
        delivery.signature = Self.entries.joined(separator: " ")
        #expect(!isAccepted(delivery))
    }
}

extension SignatureFuzzTests.Delivery {
    /// Whether chance changed nothing, or left the right signature in the list beside what it added.
    fileprivate var isRightAgain: Bool {
        let right = SignatureFuzzTests.Delivery()
        return id == right.id && timestamp == right.timestamp && body == right.body
            && signature.split(separator: " ").contains { $0 == right.signature }
    }
}
