import Conversion
import Testing

/// Texts made to exhaust a reader: each is read, edited and written back unharmed.
@Suite struct HostileSpecFileTests {
    private func survives(_ text: [UInt8]) throws -> Bool {
        var spec = SpecFile(text)
        _ = (spec.prep, spec.expandedValue(of: "version"), spec.sources)
        try spec.add([.greet, .polite], digits: 4, asIn: spec)
        spec.removeAllPatches()
        return SpecFile(text).bytes == text
    }

    private func survives(_ text: String) throws -> Bool {
        try survives(Array(text.utf8))
    }

    @Test(arguments: ["%", "%{", "(", "\\", "%{?a:", "#", "a", " ", "\r", "%autosetup "])
    func `A long line of the same word`(_ word: String) throws {
        let line = String(repeating: word, count: 40_000 / word.utf8.count)

        #expect(try survives("Name: a\nPatch1: \(line)\n%prep\n\(line)\n"))
        #expect(try survives("\(line)\nPatch1: a\n"))
        #expect(try survives("%global a \(line)\nPatch1: %{a}\n"))
    }

    @Test(arguments: [
        "%if 1", "%endif", "%else", "%if \\", "%{?a:", "Patch1: %{a", "%global a %{", "%define b() \\", "#",
        "", "}", "%prep", "%patchlist", "a.patch", "Source: a", "# %{", "%global c %{c}%{c}",
        "%{?d:Patch: d}", "Name: %{name}",
    ])
    func `Many times the same line`(_ line: String) throws {
        let lines = String(repeating: line + "\n", count: 1500)

        #expect(try survives("Name: a\n" + lines))
        #expect(
            try survives(
                "Name: a\nPatch1: one.patch\n\n" + lines + "\nPatch2: two-%{c}.patch\n%prep\n" + lines
            )
        )
    }

    @Test func `A line of ten megabytes`() {
        let line = Array(repeating: UInt8(ascii: "%"), count: 10_000_000)
        let text = Array("Name: a\n%files\n".utf8) + line

        let spec = SpecFile(text)

        #expect(spec.bytes == text)
        #expect(spec.sections.map(\.name) == ["package", "files"])
    }

    @Test func `Conditions as deep as the text is long`() throws {
        let depth = 5000
        let open = String(repeating: "%if 1\n", count: depth)
        let close = String(repeating: "%endif\n", count: depth)

        let result = try ("Name: a\n\(open)Source0: b\n\(close)\n").adding(.greet)

        #expect(
            result
                == "Name: a\n\(open)Source0: b\n\(close)# Greet Fedora\nPatch1:  0001-Greet-Fedora.patch\n\n"
        )
    }

    @Test func `Macros that double with each definition`() {
        let definitions = (1...100).map { "%global m\($0) %{m\($0 - 1)}%{m\($0 - 1)}\n" }.joined()

        #expect(SpecFile("%global m0 a\n\(definitions)Patch1: %{m100}\n").patches.map(\.name) == [nil])
        #expect(SpecFile("%global m0 %{nil}\n\(definitions)Patch1: %{?m100}\n").patches.map(\.name) == [nil])
    }

    @Test func `Macros inside of macros`() throws {
        let depth = 10_000
        let value = String(repeating: "%{?a:", count: depth) + String(repeating: "}", count: depth)

        #expect(SpecFile("%global a b\nPatch1: \(value)x\n").patches.map(\.name) == [nil])
        #expect(try survives("%{?a:\n" + value + "\nPatch1: a\n}\n"))
    }

    @Test func `Two thousand patches`() throws {
        let series = (1...2000).map { PatchTag("\($0).patch", stated: "Patch \($0)") }
        var spec = SpecFile("Name: a\nSource0: b\n\n%prep\n")

        try spec.add(series, digits: 1)
        let complete = spec
        spec.removeAllPatches()
        try spec.add(series, digits: 1, asIn: complete)

        #expect(complete.patches.map(\.number) == Array(1...2000))
        #expect(spec == complete)
    }

    @Test func `A setting of two thousand million digits`() throws {
        let result = try "Name: a\n".adding(PatchTag("a.patch"), digits: 2_000_000_000)

        #expect(result.utf8.count < 200)
        #expect(SpecFile(result).patches.map(\.number) == [1])
    }

    @Test func `Nothing but nothing`() throws {
        #expect(try survives([]))
        #expect(try survives([0]))
        #expect(try survives(Array(repeating: UInt8(ascii: "\n"), count: 30_000)))
    }
}
