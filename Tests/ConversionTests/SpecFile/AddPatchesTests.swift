import Conversion
import Testing

@Suite struct AddPatchesTests {
    @Test func `The first patches stand directly behind the last source`() throws {
        let spec = Hello.spec(
            "Source1:        hello.conf",
            "# config two",
            "Source2:        two.conf",
            "BuildRequires:  sed"
        )

        let result = try spec.adding(.greet, .polite)

        #expect(
            result
                == Hello.spec(
                    "Source1:        hello.conf",
                    "# config two",
                    "Source2:        two.conf",
                    "# Greet Fedora",
                    "Patch1:         0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch2:         0002-Be-polite.patch",
                    "BuildRequires:  sed"
                )
        )
    }

    @Test func `The setting gives the first patch its digits`() throws {
        let result = try Hello.spec().adding(.greet, .polite, digits: 4)

        #expect(
            result
                == Hello.spec(
                    "# Greet Fedora",
                    "Patch0001:      0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch0002:      0002-Be-polite.patch"
                )
        )
    }

    @Test func `Without digits patches have no numbers`() throws {
        let result = try Hello.spec().adding(.greet, .polite, digits: 0)

        #expect(
            result
                == Hello.spec(
                    "# Greet Fedora",
                    "Patch:          0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch:          0002-Be-polite.patch"
                )
        )
    }

    @Test func `A patch id counts on from there`() throws {
        let result = try Hello.spec().adding(.greet.numbered(5), .polite, .build.numbered(100))

        #expect(
            result
                == Hello.spec(
                    "# Greet Fedora",
                    "Patch5:         0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch6:         0002-Be-polite.patch",
                    "# Build with -O3",
                    "Patch100:       0003-Build-with-O3.patch"
                )
        )
    }

    @Test func `A patch id of zero is a number`() throws {
        #expect(
            try Hello.spec().adding(.greet.numbered(0))
                == Hello.spec("# Greet Fedora", "Patch0:         0001-Greet-Fedora.patch")
        )
    }

    @Test func `New tags have the digits of the patch before, and their values stay in line`() throws {
        let spec = Hello.spec("Patch0001:      one.patch")

        let result = try spec.adding(.greet, .polite.numbered(1000), .build.numbered(10000))

        #expect(
            result
                == Hello.spec(
                    "Patch0001:      one.patch",
                    "# Greet Fedora",
                    "Patch0002:      0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch1000:      0002-Be-polite.patch",
                    "# Build with -O3",
                    "Patch10000:     0003-Build-with-O3.patch"
                )
        )
    }

    @Test func `A patch without a number is followed by more of them`() throws {
        let result = try Hello.spec("Patch:          one.patch").adding(.greet, .polite)

        #expect(
            result
                == Hello.spec(
                    "Patch:          one.patch",
                    "# Greet Fedora",
                    "Patch:          0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch:          0002-Be-polite.patch"
                )
        )
    }

    @Test func `Tags without numbers are counted as rpm counts them`() throws {
        let result = try Hello.spec().adding(.greet, .polite, .build.numbered(2), digits: 0)

        #expect(result.contains("Patch:          0003-Build-with-O3.patch"))
    }

    @Test func `The patch with the highest number is followed, wherever it stands`() throws {
        let spec = Hello.spec("Patch20:        b.patch", "Patch10:        a.patch", "Patch15:        c.patch")

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "Patch20:        b.patch",
                    "# Greet Fedora",
                    "Patch21:        0001-Greet-Fedora.patch",
                    "Patch10:        a.patch",
                    "Patch15:        c.patch"
                )
        )
    }

    @Test func `A separator that has no room is a colon`() throws {
        #expect(
            try Hello.spec(source: "Source0: hello.tar.gz").adding(.greet, digits: 6)
                == Hello.spec(
                    source: "Source0: hello.tar.gz",
                    "# Greet Fedora",
                    "Patch000001:0001-Greet-Fedora.patch"
                )
        )
    }

    @Test func `The colon survives when blanks in front of it are cut`() throws {
        let result = try Hello.spec(source: "Source0 : hello.tar.gz").adding(.greet, digits: 4)

        #expect(result.contains("\nPatch0001:0001-Greet-Fedora.patch\n"))
    }

    @Test func `Tabs behind a tag in lower case are kept, the name is rpm's`() throws {
        #expect(
            try Hello.spec(source: "source0:\thello.tar.gz").adding(.greet, .polite)
                == Hello.spec(
                    source: "source0:\thello.tar.gz",
                    "# Greet Fedora",
                    "Patch1:\t 0001-Greet-Fedora.patch",
                    "# Be polite",
                    "Patch2:\t 0002-Be-polite.patch"
                )
        )
    }

    @Test func `SourceLicense is a place behind sources`() throws {
        let result = try Hello.spec("SourceLicense:  MIT", "Requires:       a").adding(.greet)

        #expect(
            result
                == Hello.spec(
                    "SourceLicense:  MIT",
                    "# Greet Fedora",
                    "Patch1:         0001-Greet-Fedora.patch",
                    "Requires:       a"
                )
        )
    }

    @Test func `Without sources the last tag of the preamble is followed`() throws {
        let spec = "Name: hello\n\nBuildRequires:  make\n\n%description\nText: no tag\n"

        #expect(
            try spec.adding(.greet, .polite)
                == "Name: hello\n\nBuildRequires:  make\n# Greet Fedora\nPatch1: 0001-Greet-Fedora.patch\n"
                + "# Be polite\nPatch2: 0002-Be-polite.patch\n\n%description\nText: no tag\n"
        )
    }

    @Test(arguments: ["", "# nothing but a comment\n", "%description\nText\n"])
    func `A spec file without tags gets its patches at the top`(_ spec: String) throws {
        #expect(try spec.adding(.greet) == "# Greet Fedora\nPatch1: 0001-Greet-Fedora.patch\n" + spec)
    }

    @Test func `Lines of a patchlist count, and a new tag stands behind the source`() throws {
        let spec = Hello.spec().replacing("%prep", with: "%patchlist\na.patch\n# why\nb.patch\n\n%prep")

        let result = try spec.adding(.greet, PatchTag("b.patch"))

        #expect(
            result
                == Hello.spec("# Greet Fedora", "Patch2:         0001-Greet-Fedora.patch")
                .replacing("%prep", with: "%patchlist\na.patch\n# why\nb.patch\n\n%prep")
        )
    }

    @Test func `Comments of the next tag stay with it`() throws {
        let spec = Hello.spec("Patch3:         three.patch", "# about make", "BuildRequires:  gmake")

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "Patch3:         three.patch",
                    "# Greet Fedora",
                    "Patch4:         0001-Greet-Fedora.patch",
                    "# about make",
                    "BuildRequires:  gmake"
                )
        )
    }

    @Test func `A value that goes on in a macro is followed at its end`() throws {
        let spec = Hello.spec("Source1: %{?fedora:", "  hello.conf}")

        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "Source1: %{?fedora:",
                    "  hello.conf}",
                    "# Greet Fedora",
                    "Patch1:  0001-Greet-Fedora.patch"
                )
        )
    }

    @Test func `No patches change no byte`() throws {
        let spec = Hello.spec("Patch1: a.patch") + "no final newline"

        #expect(try spec.adding() == spec)
    }
}
