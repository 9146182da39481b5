import Testing

@testable import Conversion

@Suite struct TrailerValueTests {
    @Test(arguments: [
        ("downstream only", "downstream only"), ("folded\n    over two lines", "folded over two lines"),
        ("", ""),
        ("|\n    # one\n    # two\n     # three", "# one\n# two\n # three"),
        ("|\n\tfirst\n\tsecond", "first\nsecond"),
        ("|-\n  a\n\n  b", "a\n\nb"), (">\n  a\n  b\n\n  c", "a b\nc"), ("| not a block", "| not a block"),
        ("\"quoted: text\"", "quoted: text"), ("'it''s'", "it's"), ("\"open", "\"open"),
        ("\"a\" and b", "\"a\" and b"),
        // YAML would take these for something else than words.
        ("a: b", "a: b"), ("fixed # not upstream", "fixed # not upstream"), ("yes", "yes"),
        ("2024-01-01", "2024-01-01"),
        ("[x]", "[x]"), ("*x", "*x"), ("@x", "@x"), ("0010", "0010"),
    ])
    func `A value is words, unless it is quoted or a block`(value: String, text: String) {
        #expect(TrailerValue(value).text == text)
    }

    @Test(arguments: [
        ("true", true), ("yes", true), ("on", true), ("1", true), ("anything", true), ("false", false),
        ("no", false), ("Off", false), ("", false), ("\"false\"", false), ("~", false),
    ])
    func `Few words are false`(value: String, isTrue: Bool) {
        #expect(TrailerValue(value).isTrue == isTrue)
    }
}
