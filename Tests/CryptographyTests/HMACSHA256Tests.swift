import Cryptography
import Testing

@Suite struct HMACSHA256Tests {
    // Source: https://www.rfc-editor.org/rfc/rfc4231#section-4
    @Test(arguments: [
        (
            key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
            code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
            code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            key: [UInt8](repeating: 0xAA, count: 20), message: [UInt8](repeating: 0xDD, count: 50),
            code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            key: Array(0x01...0x19), message: [UInt8](repeating: 0xCD, count: 50),
            code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        ),
        (
            key: [UInt8](repeating: 0xAA, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `The vectors of RFC 4231 come out`(key: [UInt8], message: [UInt8], code: String) throws {
        #expect(Hex.encode(try HMACSHA256.authenticate(message, key: key)) == code)
    }

    @Test func `Parts make the code of the whole`() throws {
        let (message, key) = (Array("what do ya want for nothing?".utf8), Array("Jefe".utf8))

        let code = try HMACSHA256.authenticate(Array(message[..<9]), [], Array(message[9...]), key: key)

        #expect(try code == HMACSHA256.authenticate(message, key: key))
    }

    @Test func `An empty message under an empty key has a code`() throws {
        let code = try HMACSHA256.authenticate([], key: [])

        #expect(Hex.encode(code) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test func `A webhook is signed as Standard Webhooks says`() throws {
        let key = try #require(Base64.decode("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))
        let id = "0d9f6a1e-3c55-4b0e-9f63-2f6d0f4f7a10"
        let message = "\(id).1790000000.\(#"{"object_kind":"note","project_id":7}"#)"

        let signature = "v1,\(Base64.encode(try HMACSHA256.authenticate(Array(message.utf8), key: key)))"

        #expect(signature == "v1,xTGeynM+gUdbWQeqljppPOOcOU98fQIFRprd9ORal9M=")
    }
}
