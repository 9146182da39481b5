import Testing

@testable import Sandbox

@Suite struct SignatureTests {
    @Test func `The signature is the one of the published scheme`() throws {
        let token = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

        let signature = try WebhookSignature(token: token).sign(
            id: "0d9f6a1e-3c55-4b0e-9f63-2f6d0f4f7a10",
            timestamp: 1_790_000_000,
            body: Array(#"{"object_kind":"note","project_id":7}"#.utf8)
        )

        #expect(signature == "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M=")
    }
}
