import Conversion
import Testing

@Suite struct RemovePatchesTests {
    @Test func `Patches go with their comments, and blank lines that meet become one`() {
        let spec = Hello.spec(
            "",
            "# group comment",
            "",
            "# about one",
            "Patch1:         one.patch",
            "",
            "%if 0%{?fedora}",
            "# about two",
            "Patch2:         two.patch",
            "%endif",
            "",
            "",
            "# about three",
            "Patch3:         three.patch",
            "",
            "",
            "# about requires",
            "Requires:       glibc"
        )

        #expect(
            spec.withoutPatches
                == Hello.spec(
                    "",
                    "# group comment",
                    "",
                    "%if 0%{?fedora}",
                    "%endif",
                    "",
                    "# about requires",
                    "Requires:       glibc"
                )
        )
    }

    @Test func `Blank lines between patches go with them`() {
        let spec = Hello.spec(
            "",
            "# Greet the distribution",
            "# https://example.com/bug/1",
            "Patch0001:      greeting.patch",
            "",
            "Patch0005:      polite.patch",
            "",
            "Requires:       glibc"
        )

        #expect(spec.withoutPatches == Hello.spec("", "Requires:       glibc"))
    }

    @Test func `Lines that are not blank stay, whatever they are`() {
        let spec = Hello.spec(
            "Patch1: a",
            "  ",
            "%global b \\",
            "Patch2: c",
            "Patch3: d",
            "%{?e:Patch4: f}",
            "# g",
            "",
            "Patch5: %{h",
            "i}"
        )

        #expect(spec.withoutPatches == Hello.spec("  ", "%global b \\", "Patch2: c", "# g"))
    }

    @Test func `The lines of a patchlist go, its header stays`() {
        let spec = "Name: a\n%patchlist\n# one\none.patch\n\n%if 1\ntwo.patch\n%endif\n%prep\n"

        #expect(spec.withoutPatches == "Name: a\n%patchlist\n\n%if 1\n%endif\n%prep\n")
    }

    @Test func `Blank lines with CR LF are blank`() {
        #expect("Name: a\r\n\r\nPatch1: b\r\n\r\n\r\n%prep\r\n".withoutPatches == "Name: a\r\n\r\n%prep\r\n")
    }

    @Test func `A spec file without patches stays as it is`() {
        let spec = Hello.spec("", "", "", "# Patch1: a") + "\n\n\n"

        #expect(spec.withoutPatches == spec)
    }
}
