import JSON
import Testing

@Suite struct JSONRefusalTests {
    @Test(arguments: [
        ("", "line 1, column 1: expected a JSON text, found nothing"),
        ("  ", "line 1, column 2: unexpected token near end of file"),
        ("[1,\n2", "line 2, column 1: ']' expected near end of file"),
        ("[1] x", "line 1, column 5: end of file expected near 'x'"),
        ("{} {}", "line 1, column 4: end of file expected near '{'"),
        ("{\"a\": 1,\n \"a\": 2}", "line 2, column 4: duplicate object key near '\"a\"'"),
        ("[1,]", "line 1, column 4: unexpected token near ']'"),
        ("{1: 2}", "line 1, column 2: string or '}' expected near '1'"),
        ("{'a': 2}", "line 1, column 2: string or '}' expected near '''"),
        ("tru", "line 1, column 3: invalid token near 'tru'"),
        ("NaN", "line 1, column 3: invalid token near 'NaN'"),
        ("01", "line 1, column 1: invalid token near '0'"),
        (".5", "line 1, column 1: invalid token near '.'"),
        ("\"a\nb\"", "line 1, column 2: unexpected newline near '\"a'"),
        ("\"a", "line 1, column 2: premature end of input near '\"a'"),
        ("\u{FEFF}{}", "line 1, column 1: invalid token near 'U+FEFF'"),
        ("\u{7F}", "line 1, column 1: invalid token near 'U+7F'"),
        ("9223372036854775808", "line 1, column 19: too big integer near '9223372036854775808'"),
        ("-9223372036854775809", "line 1, column 20: too big negative integer near '-9223372036854775809'"),
        ("1e400", "line 1, column 5: real number overflow near '1e400'"),
        (#""\u0000""#, #"line 1, column 8: \u0000 is not allowed without JSON_ALLOW_NUL near '"\u0000"'"#),
        (#"{"\u0000": 1}"#, #"line 1, column 9: NUL byte in object key not supported near '"\u0000"'"#),
        (#""\ud800""#, #"line 1, column 8: invalid Unicode '\uD800' near '"\ud800"'"#),
        (#""\udc00\ud800""#, #"line 1, column 14: invalid Unicode '\uDC00' near '"\udc00\ud800"'"#),
    ])
    func `What is no JSON is refused at its place`(text: String, message: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }

        #expect(error?.description == message)
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
            [0x00],
        ] as [[UInt8]]
    )
    func `Bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    }

    @Test func `Nesting is read up to the limit and refused one level deeper`() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        let deeper = "{\"a\":\n \(deepest)}"

        #expect(throws: Never.self) { try JSONValue(parsing: Array(deepest.utf8)) }
        #expect(throws: JSONError.syntax("nested deeper than 64 levels", line: 2, column: 65)) {
            try JSONValue(parsing: Array(deeper.utf8))
        }
    }

    @Test func `Brackets in strings and closed ones nest nothing`() throws {
        let text = #"["[[[[\"[[[[", "\\", [], [], {"{{{": "[["}]"#

        let value = try JSONValue(parsing: Array(text.utf8), maximumDepth: 2)

        #expect(value == ["[[[[\"[[[[", "\\", [], [], ["{{{": "[["]])
    }

    @Test func `A limit beyond that of jansson leaves jansson's`() {
        let text = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)

        #expect(throws: JSONError.syntax("maximum parsing depth reached near '['", line: 1, column: 2049)) {
            try JSONValue(parsing: text, maximumDepth: .max)
        }
    }

    @Test func `An error is one line of visible characters, whatever the text holds`() throws {
        let error = try #require(throws: JSONError.self) {
            try JSONValue(parsing: Array("\"\u{2028}\u{85}\u{202E}".utf8))
        }

        #expect(error.description == "line 1, column 4: premature end of input near '\"U+2028U+85U+202E'")
    }
}
