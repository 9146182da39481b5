import Testing
import YAML

@Suite struct YAMLRefusalTests {
    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", #"line 3: duplicate key "a", first on line 1 (column 1)"#),
        ("{'a': 1, \"a\": 2}", #"line 1: duplicate key "a", first on line 1 (column 10)"#),
        ("a: 1\n--- b", "line 2: expected one document, found a second (column 1)"),
        ("a: 1\n...\nb", "line 3: did not find expected <document start> (column 1)"),
        ("a: [1\nb: 2", "line 2: while parsing a flow sequence, did not find expected ',' or ']' (column 2)"),
        (
            "a:\n\tb: 1",
            "line 2: while scanning for the next token, found character that cannot start any token (column 1)"
        ),
        ("a: b: c", "line 1: mapping values are not allowed in this context (column 5)"),
        ("a: 'x", "line 1: while scanning a quoted scalar, found unexpected end of stream (column 6)"),
        (
            "a: @b",
            "line 1: while scanning for the next token, found character that cannot start any token (column 4)"
        ),
        ("%YAML 3.0\n---\n", "line 1: found incompatible YAML document (column 1)"),
        ("a: !other b", #"line 1: unknown tag "!other" (column 4)"#),
        (
            "a: !!python/object:os.system b",
            #"line 1: unknown tag "tag:yaml.org,2002:python/object:os.system" (column 4)"#
        ),
        ("a: !!binary aGk=", #"line 1: unknown tag "tag:yaml.org,2002:binary" (column 4)"#),
        ("a: !!int x", #"line 1: the tag !!int does not fit "x" (column 4)"#),
        ("a: !!bool 1", #"line 1: the tag !!bool does not fit "1" (column 4)"#),
        ("a: !!null x", #"line 1: the tag !!null does not fit "x" (column 4)"#),
        ("a: !!float 0x1p3", #"line 1: the tag !!float does not fit "0x1p3" (column 4)"#),
        ("a: !!timestamp today", #"line 1: the tag !!timestamp does not fit "today" (column 4)"#),
        ("a: !!str [b]", "line 1: the tag !!str does not fit a list (column 4)"),
        ("a: !!seq {b: c}", "line 1: the tag !!seq does not fit a mapping (column 4)"),
        ("[a]: b", "line 1: expected a scalar as key, found a list (column 1)"),
        ("? {a: b}\n: c", "line 1: expected a scalar as key, found a mapping (column 3)"),
        ("a: =", "line 1: = is no value; quote it to mean the text (column 4)"),
        ("- <<", "line 1: << is no value; quote it to mean the text (column 3)"),
        ("a: *b", #"line 1: the alias "b" has no anchor before it (column 4)"#),
        ("&a [*a]", #"line 1: the alias "a" has no anchor before it (column 5)"#),
        ("- &a 1\n- &a 2", #"line 2: the anchor "a" is defined twice (column 3)"#),
    ])
    func `What is no document is refused at its line`(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(text) }

        #expect(error?.description == message)
    }

    @Test(
        arguments: [
            ([0xFF], "invalid leading UTF-8 octet"), ([0xC0, 0xAF], "invalid length of a UTF-8 sequence"),
            ([0xED, 0xA0, 0x80], "invalid Unicode character"), ([0xC3], "incomplete UTF-8 octet sequence"),
            ([0x00], "control characters are not allowed"), ([0x07], "control characters are not allowed"),
        ] as [([UInt8], String)]
    )
    func `Bytes that are no text are refused at their place`(bytes: [UInt8], message: String) {
        #expect(throws: YAMLError.syntax(message, line: 2, column: 5)) {
            try YAMLNode(parsing: Array("a: é\nb: ~".utf8) + bytes)
        }
    }

    @Test func `UTF-16 is refused`() {
        #expect(throws: YAMLError.syntax("invalid leading UTF-8 octet", line: 1, column: 1)) {
            try YAMLNode(parsing: [0xFF, 0xFE, 0x61, 0x00])
        }
    }

    @Test func `A key of a stranger is quoted short and on one line`() throws {
        let key = String(repeating: "k", count: 100)
        let error = try #require(throws: YAMLError.self) {
            try YAMLNode("\"\\e\\n\(key)\": 1\n\"\\e\\n\(key)\": 2")
        }

        let shown = #"\u{1B}\n"# + String(repeating: "k", count: 58) + "…"
        #expect(error.description == "line 2: duplicate key \"\(shown)\", first on line 1 (column 1)")
    }
}
