import Conversion
import Testing

@Suite struct PatchConditionTests {
    @Test func `A condition around the last source is left`() throws {
        #expect(
            try Hello.spec("%if 0%{?fedora}", "Source1:        hello.conf", "%endif").adding(.greet)
                == Hello.spec(
                    "%if 0%{?fedora}",
                    "Source1:        hello.conf",
                    "%endif",
                    "# Greet Fedora",
                    "Patch1:         0001-Greet-Fedora.patch"
                )
        )
    }

    @Test func `A tag in one branch is followed behind the end of all branches`() throws {
        let spec = Hello.spec(
            "%if 0%{?rhel}",
            "Patch9:         rhel.patch",
            "%else",
            "Provides:       fedora-hello",
            "%endif",
            ""
        )

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "%if 0%{?rhel}",
                    "Patch9:         rhel.patch",
                    "%else",
                    "Provides:       fedora-hello",
                    "%endif",
                    "# Greet Fedora",
                    "Patch10:        0001-Greet-Fedora.patch",
                    ""
                )
        )
    }

    @Test func `The outermost of nested conditions is left`() throws {
        let spec = Hello.spec(
            "%if 1",
            "  %ifarch x86_64",
            "Source1: a",
            "  %endif",
            "%global x 1",
            "%endif",
            "Requires: b"
        )

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "%if 1",
                    "  %ifarch x86_64",
                    "Source1: a",
                    "  %endif",
                    "%global x 1",
                    "%endif",
                    "# Greet Fedora",
                    "Patch1:  0001-Greet-Fedora.patch",
                    "Requires: b"
                )
        )
    }

    @Test func `A condition without tags behind the source stays in front of the new tag`() throws {
        let spec = Hello.spec("%if 1", "%if 2", "%endif", "%global a 1", "%endif", "", "Requires: b")

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "%if 1",
                    "%if 2",
                    "%endif",
                    "%global a 1",
                    "%endif",
                    "# Greet Fedora",
                    "Patch1:         0001-Greet-Fedora.patch",
                    "",
                    "Requires: b"
                )
        )
    }

    @Test func `A condition that goes on in the next section is not entered`() throws {
        let spec = "Name: a\n%if 1\nSource0: b\n\n%package devel\n%endif\n"

        #expect(
            try spec.adding(.greet)
                == "Name: a\n# Greet Fedora\nPatch1:  0001-Greet-Fedora.patch\n%if 1\nSource0: b\n\n%package devel\n%endif\n"
        )
    }

    @Test func `A tag inside of a conditional macro is followed behind the macro`() throws {
        #expect(
            try Hello.spec("%{?fedora:", "Source1: fedora.conf", "}", "Requires: a").adding(.greet)
                == Hello.spec(
                    "%{?fedora:",
                    "Source1: fedora.conf",
                    "}",
                    "# Greet Fedora",
                    "Patch1:  0001-Greet-Fedora.patch",
                    "Requires: a"
                )
        )
    }

    @Test(arguments: ["%{lua:", "%{expand:", "%{?a:\n%{expand:\n}"])
    func `Tags that another macro makes are none, since it may run what a comment says`(
        _ macro: String
    ) throws {
        let spec = "Name: a\n\(macro)\n# b\nPatch1: a.patch\n}\nSource0: c\n"

        #expect(SpecFile(spec).patches.isEmpty)
        #expect(try spec.adding(.greet) == spec + "# Greet Fedora\nPatch1:  0001-Greet-Fedora.patch\n")
    }

    @Test func `A tag enclosed in a macro on one line shows how tags are written`() throws {
        #expect(
            try Hello.spec("%{?fedora:Patch7: fedora.patch}").adding(.greet)
                == Hello.spec(
                    "%{?fedora:Patch7: fedora.patch}",
                    "# Greet Fedora",
                    "Patch8: 0001-Greet-Fedora.patch"
                )
        )
    }

    @Test func `An endif in a conditional macro confuses nothing behind it`() throws {
        #expect(
            try "Name: a\n%{?b:\n%endif\n}\n%if 1\nSource0: c\n%endif\n".adding(.greet)
                == "Name: a\n%{?b:\n%endif\n}\n%if 1\nSource0: c\n%endif\n# Greet Fedora\nPatch1:  0001-Greet-Fedora.patch\n"
        )
    }

    @Test func `Tags in the body of a macro are none`() throws {
        let spec = Hello.spec(
            "%define multi() \\",
            "Source9: inside-a-macro.txt \\",
            "%{nil}",
            "%global text %{expand:",
            "Patch7: no.patch",
            "}",
            "BuildRequires: gcc"
        )

        #expect(SpecFile(spec).patches.isEmpty)
        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "# Greet Fedora",
                    "Patch1:         0001-Greet-Fedora.patch",
                    "%define multi() \\",
                    "Source9: inside-a-macro.txt \\",
                    "%{nil}",
                    "%global text %{expand:",
                    "Patch7: no.patch",
                    "}",
                    "BuildRequires: gcc"
                )
        )
    }

    @Test func `An endif in the body of a macro ends nothing`() throws {
        let spec = Hello.spec(
            "%if 1",
            "Source1: a",
            "%define b() \\",
            "%endif \\",
            "%{nil}",
            "%endif",
            "Requires: c"
        )

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "%if 1",
                    "Source1: a",
                    "%define b() \\",
                    "%endif \\",
                    "%{nil}",
                    "%endif",
                    "# Greet Fedora",
                    "Patch1:  0001-Greet-Fedora.patch",
                    "Requires: c"
                )
        )
    }
}
