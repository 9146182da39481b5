import JSON
import Testing

@Suite struct JSONTextTests {
    @Test func `Keys come out sorted by their bytes, without spaces`() {
        let value: JSONValue = ["b": 1, "a": [true, nil], "é": [:], "Z": "", "aa": []]

        #expect(value.text() == #"{"Z":"","a":[true,null],"aa":[],"b":1,"é":{}}"#)
    }

    @Test func `The pretty form has a line for every value`() {
        let value: JSONValue = ["b": [1, ["c": nil]], "a": [:], "d": []]

        #expect(
            value.text(pretty: true) == """
                {
                  "a": {},
                  "b": [
                    1,
                    {
                      "c": null
                    }
                  ],
                  "d": []
                }
                """
        )
    }

    @Test(
        arguments: [
            (13.423369, "13.423369"), (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e300, "1e+300"),
            (.leastNonzeroMagnitude, "5e-324"),
            (0.1 + 0.2, "0.30000000000000004"), (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
        ] as [(Double, String)]
    )
    func `A real has the fewest digits that read back the same`(real: Double, text: String) {
        #expect(JSONValue.real(real).text() == text)
    }

    @Test func `Characters that must be escaped are, others are not`() {
        let value: JSONValue = "\"\\/\n\r\t\u{8}\u{C}\u{1}\u{1F}\u{7F}é\u{2028}😀\0"

        #expect(value.text() == #""\"\\/\n\r\t\u0008\u000c\u0001\u001f"# + "\u{7F}é\u{2028}😀" + #"\u0000""#)
    }
}
