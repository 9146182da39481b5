import Testing

@testable import Runtime

@Suite struct HeaderTextTests {
    @Test(arguments: [
        ("Euro € 😀", "Euro%20%E2%82%AC%20%F0%9F%98%80"), ("100%", "100%25"), ("\"q\"", "%22q%22"),
        ("a/b?c=d", "a/b?c=d"),
        ("\u{7f}\n", "%7F%0A"),
    ])
    func `Text that HTTP cannot carry is escaped`(text: String, header: String) {
        #expect(HeaderText.encode(text) == header)
        #expect(HeaderText.decode(header) == text)
    }

    @Test(arguments: [
        ("%e2%82%ac", "€"), ("%41", "A"), ("\"quoted \\\"text\\\\\"", "quoted \"text\\"),
        ("plain text", "plain text"),
        ("%00", "\0"),
    ])
    func `What older senders write is read`(header: String, text: String) {
        #expect(HeaderText.decode(header) == text)
    }

    @Test(arguments: ["%", "%4", "%zz", "%C3", "%C0%A0", "%ED%A0%80", "%FF"])
    func `Broken escapes and broken UTF-8 are refused`(header: String) {
        #expect(HeaderText.decode(header) == nil)
    }

    @Test func `Every text survives`() {
        for scalar in (0...0x2FFF).compactMap(Unicode.Scalar.init) {
            let text = "a\(scalar)z"

            #expect(HeaderText.decode(HeaderText.encode(text)).map { Array($0.utf8) } == Array(text.utf8))
        }
    }
}
