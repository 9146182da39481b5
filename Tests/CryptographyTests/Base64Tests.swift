import Cryptography
import Testing

@Suite struct Base64Tests {
    // Source: https://www.rfc-editor.org/rfc/rfc4648#section-10
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `The vectors of RFC 4648 come out and go back`(text: String, encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(text.utf8))
    }

    @Test func `Every byte in every place survives`() {
        for length in 0...4 {
            for byte in UInt8.min ... .max {
                let bytes = (0..<length).map { byte &+ UInt8($0) &* 85 }
                #expect(Base64.decode(Base64.encode(bytes)) == bytes)
            }
        }
    }

    @Test(arguments: [
        "Zg", "Zg=", "Zg===", "Zg==Zg==", "=Zg=", "Z===", "====", "Zm9v=", "Zg==\n", " Zg==", "Zm 9", "Zm-_",
        "Zmé9",
    ])
    func `Text that encoding never writes is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test(arguments: ["Zh==", "Zm9=", "//=="])
    func `A second spelling of the same bytes is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
