import Cryptography
import Testing

@Suite struct HexTests {
    @Test func `Every byte is two digits in lower case`() {
        #expect(Hex.encode([0x00, 0x09, 0x0A, 0x7F, 0xF0, 0xFF]) == "00090a7ff0ff")
        #expect(Hex.encode([]) == "")
    }
}
