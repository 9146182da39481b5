import Conversion
import Testing

@Suite struct SpecSectionTests {
    @Test func `The preamble is the first section, and headers keep their options`() {
        let spec = SpecFile("Name: a\n%description -n b\ntext\n%Files\t-f x\n%changelog \n")

        #expect(spec.sections.map(\.name) == ["package", "description", "files", "changelog"])
        #expect(spec.sections.map(\.title) == ["package", "description -n b", "Files\t-f x", "changelog "])
    }

    @Test(arguments: [
        " %prep", "%prepare", "%prep%", "%prep-x", "# %prep", "%post \\", "%%prep", "%{prep}", "prep", "%",
    ])
    func `A line that only resembles a header is text`(_ line: String) {
        #expect(SpecFile("Name: a\n\(line)\n").sections.count == 1)
    }

    @Test func `A header in the body of a macro is text`() {
        let spec = SpecFile(
            "%define a() \\\n%description b \\\n%{nil}\n%global c %{expand:\n%files\n}\n%prep\n"
        )

        #expect(spec.sections.map(\.name) == ["package", "prep"])
    }

    @Test func `A macro definition that is commented out has no body`() {
        let spec = SpecFile("#%global a \\\n%prep\n")

        #expect(spec.sections.map(\.name) == ["package", "prep"])
    }

    @Test func `A spec file of nothing has a preamble of nothing`() {
        #expect(SpecFile([]).sections.map(\.name) == ["package"])
        #expect(SpecFile([]).patches.isEmpty)
    }

    @Test(arguments: [
        ("name", "hello"), ("version", "1.0"), ("release", "1%{?dist}"), ("url", "https://example.com/hello"),
    ])
    func `The value of a tag is as written`(_ kind: String, _ value: String) {
        #expect(SpecFile(Hello.spec()).value(of: kind) == Array(value.utf8))
        #expect(SpecFile(Hello.spec()).value(of: "vendor") == nil)
    }

    @Test func `The value of a tag without a condition counts first`() {
        let spec = SpecFile(
            "%if 1\nVersion: 1\n%endif\nversion :\t2%{?x}\n%global y 3\nRelease: %{y}%{?dist}\n"
        )

        #expect(spec.value(of: "version") == Array("2%{?x}".utf8))
        #expect(spec.expandedValue(of: "version") == Array("2".utf8))
        #expect(spec.expandedValue(of: "release") == Array("3".utf8))
    }

    @Test(arguments: ["Requires(post): a", "Requires (post) : a", "Summary( de ): a", "Requires: a"])
    func `A tag may have an argument`(_ line: String) throws {
        #expect(try (line + "\n").adding(PatchTag("b")) == "\(line)\nPatch1: b\n")
    }
}
