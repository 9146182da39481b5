import Testing

@testable import Runtime

@Suite struct PatternTests {
    @Test(arguments: [
        ("src/*", "src/bash", "bash"), ("*/bash", "src/bash", "src"), ("a-*-z", "a-m-z", "m"),
        ("one", "one", ""),
    ])
    func `A star stands for what is in its place`(pattern: String, name: String, capture: String) throws {
        let pattern = try #require(Pattern(pattern))

        #expect(pattern.capture(in: name) == capture)
        #expect(pattern.filled(with: capture) == name)
    }

    @Test(arguments: [
        ("src/*", "src/a/b"), ("src/*", "src/"), ("aa*aa", "aaa"), ("one", "One"), ("src/*", "src/*"),
    ])
    func `A name that does not fit is not captured`(pattern: String, name: String) throws {
        #expect(try #require(Pattern(pattern)).capture(in: name) == nil)
    }

    @Test(arguments: ["", "*/*", "**"])
    func `A pattern has at most one star`(text: String) {
        #expect(Pattern(text) == nil)
    }

    @Test(arguments: [
        ("src/*", "src/bash", true), ("src/*", "src/b*", true), ("src/b*", "src/*", false),
        ("src/*", "rpms/*", false),
        ("*/bash", "src/*", false), ("a*c", "abb*c", true), ("one", "one", true), ("one", "two", false),
        ("src/*", "src/a/b", false),
    ])
    func `A pattern covers what cannot escape it`(pattern: String, other: String, covers: Bool) throws {
        #expect(try #require(Pattern(pattern)).covers(try #require(Pattern(other))) == covers)
    }

    @Test(arguments: [
        ("src/*", "*/bash", true), ("src/*", "rpms/*", false), ("a*", "*b", true), ("ab*", "ac*", false),
        ("src/bash", "src/*", true), ("src/*", "src/*/x", false), ("one", "one", true), ("*s", "*t", false),
    ])
    func `Patterns overlap when a name fits both`(pattern: String, other: String, overlaps: Bool) throws {
        let (pattern, other) = (try #require(Pattern(pattern)), try #require(Pattern(other)))

        #expect(pattern.overlaps(other) == overlaps)
        #expect(other.overlaps(pattern) == overlaps)
    }
}
