import JSON
import Testing

@Suite struct JSONParsingTests {
    @Test func `Every kind of value is read`() throws {
        let text =
            #" {"n": null, "t": true, "f": false, "i": -7, "r": 1.5, "s": "é\n\ud83d\ude00", "a": [1, []], "o": {}} "#

        let value = try JSONValue(parsing: Array(text.utf8))

        #expect(
            value == [
                "n": nil, "t": true, "f": false, "i": -7, "r": 1.5, "s": "é\n😀", "a": [1, []], "o": [:],
            ]
        )
    }

    @Test(
        arguments: [("null", JSONValue.null), ("7", 7), (#""x""#, "x"), ("[]", []), (" 0.5 ", 0.5)]
            as [(String, JSONValue)]
    )
    func `A text may be a single value of any kind`(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    }

    @Test(arguments: [("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("-0", 0)])
    func `An integer survives to its last bit`(text: String, integer: Int64) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == .integer(integer))
    }

    @Test(arguments: ["1.0", "1e0", "10E-1", "100e-2"])
    func `A whole number written as a real stays a real`(text: String) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == .real(1))
    }

    @Test func `Of a long text only what was chosen is kept`() throws {
        let text = #"{"a": {"b": 1, "c": 2}, "d": [{"b": 1, "c": 2}, 3], "e": {"f": []}, "g": 4}"#
        let chosen = JSONSelection([
            "a": JSONSelection(["b": .all]), "d": JSONSelection(["c": .all]), "e": .all,
            "h": .all,
        ])

        let value = try JSONValue(parsing: Array(text.utf8), keeping: chosen)

        #expect(value == ["a": ["b": 1], "d": [["c": 2], 3], "e": ["f": []]])
    }

    @Test func `What is not kept is read as strictly`() {
        let text = #"{"a": 1, "b": {"c": 1, "c": 2}}"#

        #expect(throws: JSONError.self) {
            try JSONValue(parsing: Array(text.utf8), keeping: JSONSelection(["a": .all]))
        }
    }

    @Test func `Keys that only look alike are two keys`() throws {
        let value = try JSONValue(parsing: Array("{\"\u{E9}\": 1, \"e\u{301}\": 2}".utf8))

        let object = try JSONReader(value).object()
        #expect(object.count == 2)
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
    }
}
