import Cryptography
import Testing

@Suite struct ConstantTimeEqualsTests {
    @Test func `Equal bytes are equal`() {
        #expect(constantTimeEquals(Array("secret".utf8), Array("secret".utf8)))
        #expect(constantTimeEquals([], []))
    }

    @Test func `One bit anywhere makes a difference`() {
        let secret = Array("a token of thirty-two characters".utf8)
        for position in secret.indices {
            for bit in 0..<8 {
                var other = secret
                other[position] ^= 1 << UInt8(bit)
                #expect(!constantTimeEquals(secret, other))
            }
        }
    }

    @Test(arguments: ["", "s", "secre", "secrets", "secret\0"])
    func `A beginning or a longer text is not the secret`(text: String) {
        #expect(!constantTimeEquals(Array("secret".utf8), Array(text.utf8)))
        #expect(!constantTimeEquals(Array(text.utf8), Array("secret".utf8)))
    }
}
