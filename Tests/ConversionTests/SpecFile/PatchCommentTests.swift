import Conversion
import Testing

@Suite struct PatchCommentTests {
    private func comment(_ tag: PatchTag) throws -> [String] {
        let lines = try "Name: a\n".adding(tag).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst().dropLast(2).map(String.init)
    }

    @Test func `Each line of a comment is a comment, empty ones with a blank`() throws {
        let tag = PatchTag("a.patch", derived: "Greet Fedora\n\nBecause.\n")

        #expect(try comment(tag) == ["# Greet Fedora", "# ", "# Because."])
    }

    @Test func `An empty comment adds no line`() throws {
        #expect(try comment(PatchTag("a.patch")).isEmpty)
    }

    @Test func `Percent signs are doubled, so rpm runs nothing`() throws {
        let tag = PatchTag("a.patch", stated: "100% of %(touch pwned) and %{nothing %%")

        #expect(try comment(tag) == ["# 100%% of %%(touch pwned) and %%{nothing %%%%"])
    }

    @Test(arguments: [
        "\n", "\r\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}",
        "\u{2029}",
    ])
    func `Whatever a reader takes for a line end begins a comment line`(_ end: String) throws {
        #expect(
            try comment(PatchTag("a.patch", derived: "one\(end)Patch9: two\(end)")) == [
                "# one", "# Patch9: two",
            ]
        )
    }

    @Test func `Other control characters are made visible`() throws {
        #expect(
            try comment(PatchTag("a.patch", derived: "a\u{0}b\u{1B}c\td\u{7F}")) == [
                "# a\u{FFFD}b\u{FFFD}c\td\u{FFFD}"
            ]
        )
    }

    @Test func `Stated comment lines get no second mark`() throws {
        #expect(
            try comment(PatchTag("a.patch", stated: "# Greet\n#\n# https://example.com/1\n")) == [
                "# Greet", "# ", "# https://example.com/1",
            ]
        )
    }

    @Test func `Words that only look like comment lines in part are all marked`() throws {
        let tag = PatchTag(
            "a.patch",
            stated: "# Not upstream: https://example.com/1\n# Second line\n # Indented line\n"
        )

        #expect(
            try comment(tag) == [
                "# # Not upstream: https://example.com/1", "# # Second line", "#  # Indented line",
            ]
        )
    }

    @Test func `A number behind the mark is text`() throws {
        #expect(try comment(PatchTag("a.patch", stated: "#42 is fixed")) == ["# #42 is fixed"])
    }

    @Test func `A message that begins with marks keeps them`() throws {
        #expect(try comment(PatchTag("a.patch", derived: "# heading")) == ["# # heading"])
    }
}
