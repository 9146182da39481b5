import JSON
import Testing

@Suite struct JSONDamageTests {
    private let text = Array(
        #"{"a\u00e9": [1, -2.5e+3, true, null], "b": {"c": "d\ud83d\ude00"}, "é": ""}"#.utf8
    )

    @Test func `A text with any one byte changed is refused at its place or read`() throws {
        let bytes = Array(#"{}[]":,\u0e-.1 n"#.utf8) + [0x00, 0x0A, 0x7F, 0x80, 0xC3, 0xED, 0xFF]
        for position in text.indices {
            try check(Array(text[..<position] + text[(position + 1)...]))
            for byte in bytes {
                try check(Array(text[..<position] + [byte] + text[(position + 1)...]))
            }
        }
    }

    @Test func `A text that ends too early is refused`() {
        for end in text.indices {
            #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text[..<end])) }
        }
    }

    private func check(_ damaged: [UInt8]) throws {
        do {
            let value = try JSONValue(parsing: damaged)
            try #require(try JSONValue(parsing: Array(value.text().utf8)) == value)
        } catch JSONError.syntax(let message, let line, let column) {
            try #require(!message.isEmpty && 1...2 ~= line && 1...damaged.count ~= column)
        }
    }
}
