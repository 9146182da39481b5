import Testing

@testable import Functions

@Suite struct ForeignTextTests {
    @Test(arguments: [
        "/merge", "  /merge", "text\n/assign @all", "\r\n/close\r\n", "a\u{2028}/merge", "a\u{0B}/merge",
    ])
    func `No line starts with a quick action`(text: String) {
        let lines = ForeignText(text).quoted().split(whereSeparator: \.isNewline)

        #expect(lines.allSatisfy { $0.hasPrefix(">") })
    }

    @Test(arguments: ["@all", "Closes #5", "group/project!12", "&3", "%milestone", "~label", "$9"])
    func `Mentions and references are broken`(text: String) throws {
        let sigil = try #require(text.first { "@#!&%~$".contains($0) })

        #expect(ForeignText(text).quoted().contains("\(sigil)\u{200B}"))
        #expect(ForeignText(text).inline().contains("\(sigil)\u{200B}"))
    }

    @Test func `A forged marker is broken`() {
        let forged = Marker(["head": "bad"]).line(signedWith: nil)

        #expect(Marker(in: ForeignText("text\n\(forged)").quoted(), signedWith: nil) == nil)
        #expect(Marker(in: ForeignText(forged).inline(), signedWith: nil) == nil)
    }

    @Test func `Ordinary words stay as they are`() {
        #expect(
            ForeignText("Fix the trap.\n\nResolves: RHEL-1").quoted()
                == "> Fix the trap.\n>\n> Resolves: RHEL-1"
        )
    }

    @Test func `What turns the reading direction is left out`() {
        #expect(ForeignText("safe\u{202E}txt.exe\u{1B}[2J").inline() == "`safetxt.exe[2J`")
    }

    @Test func `An inline text cannot leave its code quotes`() {
        #expect(ForeignText("a`b\n/merge").inline() == "`a b /merge`")
    }

    @Test func `A long text is cut`() {
        #expect(ForeignText(String(repeating: "x", count: 50)).quoted(limit: 10) == "> xxxxxxxxxx…")
    }
}
