import TestSupport
import Testing

@testable import Conversion

@Suite struct PatchFileNameTests {
    @Test func `Names are those of git format-patch`() async throws {
        let titles = [
            "Fix: foo/bar [v2] (again)", "...dots.and..more...", "  leading and trailing  ",
            "UPPER lower 123 _under_ -dash-",
            "Ends with dots...", "already.patch", "[PATCH] in brackets", "Änderung mit Umlaut", "tab\tinside",
            "---", "a", ". . .",
            "a. .b", "x..-..y",
            "Greet Fedora instead of the whole world because the distribution would like it", "Two\nlines",
            "\u{301}combining", "-", ".", "a-", "日本語", "a\r", "%(x)",
        ]
        let repository = try await TemporaryRepository()
        try await repository.commit("Start")
        for title in titles { try await repository.commit(title + "\n\nBody.\n", ["file": title]) }

        let expected = try await repository.git(
            "format-patch",
            "--root",
            "HEAD",
            "--no-numbered",
            "-o",
            "out",
            "HEAD~\(titles.count).."
        )

        let names = titles.enumerated().map { index, title in
            PatchFileName(position: index + 1, title: CommitMessage(title.utf8).firstLine).text
        }
        #expect(names.map { "out/\($0)" } == expected.split(separator: "\n").map(String.init))
    }

    @Test func `A position of more than four digits is written in full`() {
        #expect(PatchFileName(position: 12345, title: Array("x".utf8)).text == "12345-x.patch")
    }

    @Test(arguments: [
        "../evil.patch", "a/b.patch", ".hidden.patch", "-x.patch", "%{x}.patch", "a\nb.patch",
        String(repeating: "x", count: 256),
    ])
    func `A name that leads elsewhere or that programs misread has a flaw`(name: String) {
        #expect(PatchFileName(name).flaw != nil)
    }

    @Test(arguments: ["greeting.patch", "größe und so.patch", "fix.diff", "42", "a..b.patch"])
    func `A plain name has none`(name: String) {
        #expect(PatchFileName(name).flaw == nil)
    }
}
