import Conversion
import Testing

/// What init takes out of `.distro`'s spec file goes back where dist-git's spec file has it.
@Suite struct RestorePatchesTests {
    private static let layout = Hello.spec(
        "",
        "# group comment",
        "",
        "#about one",
        "Patch0001:  one.patch",
        "",
        "%if 0%{?fedora}",
        "# about two, 100%",
        "Patch0002:  https://example.com/two.patch",
        "%else",
        "Requires: nothing",
        "%endif",
        "",
        "",
        "Patch0007:  %{name}-three.patch",
        "",
        "",
        "# about requires",
        "Requires:       glibc"
    )

    private static let one = PatchTag("one.patch", number: 1, stated: "# about one")
    private static let two = PatchTag("two.patch", number: 2, stated: "# about two, 100%")
    private static let three = PatchTag("hello-three.patch", number: 7, derived: "Three")

    @Test func `The same series gives the same bytes`() throws {
        let result = try Self.layout.withoutPatches.adding(Self.one, Self.two, Self.three, asIn: Self.layout)

        #expect(result == Self.layout)
    }

    @Test func `Without numbers in the commits patches are numbered anew, in their places`() throws {
        let result = try Self.layout.withoutPatches.adding(
            PatchTag("one.patch", stated: "about one"),
            PatchTag("two.patch", stated: "about two, 100%"),
            PatchTag("hello-three.patch", derived: "Three"),
            asIn: Self.layout
        )

        #expect(result == Self.layout.replacing("Patch0007:", with: "Patch0003:"))
    }

    @Test func `A changed comment is written, others stay as they are spelled`() throws {
        let result = try Self.layout.withoutPatches.adding(
            PatchTag("one.patch", number: 1, derived: "One"),
            Self.two,
            PatchTag("hello-three.patch", number: 7, stated: "# three"),
            asIn: Self.layout
        )

        #expect(
            result
                == Self.layout.replacing("#about one", with: "# One")
                .replacing("Patch0007:", with: "# three\nPatch0007:")
        )
    }

    @Test func `Changes elsewhere in the spec file do not move patches`() throws {
        let spec = Self.layout.withoutPatches
            .replacing("Version:        1.0", with: "Version:        2.0\nEpoch: 1")
            .replacing("Requires:       glibc", with: "Requires:       glibc >= 2")
            .replacing("- First", with: "- Second\n- First")

        let result = try spec.adding(Self.one, Self.two, Self.three, asIn: Self.layout)

        #expect(
            result
                == Self.layout.replacing("Version:        1.0", with: "Version:        2.0\nEpoch: 1")
                .replacing("Requires:       glibc", with: "Requires:       glibc >= 2")
                .replacing("- First", with: "- Second\n- First")
        )
    }

    @Test func `A new patch stands behind the one before it in the series`() throws {
        let result = try Self.layout.withoutPatches.adding(
            Self.one,
            Self.two,
            Self.three,
            .greet,
            asIn: Self.layout
        )

        #expect(
            result
                == Self.layout.replacing(
                    "%{name}-three.patch\n",
                    with: "%{name}-three.patch\n# Greet Fedora\nPatch0008:  0001-Greet-Fedora.patch\n"
                )
        )
    }

    @Test func `A new patch behind a conditional one is not conditional`() throws {
        let result = try Self.layout.withoutPatches.adding(
            Self.one,
            Self.two,
            .greet.numbered(3),
            Self.three,
            asIn: Self.layout
        )

        #expect(
            result
                == Self.layout.replacing(
                    "%endif\n",
                    with: "%endif\n# Greet Fedora\nPatch0003:  0001-Greet-Fedora.patch\n"
                )
        )
    }

    @Test func `A patch that is gone takes its comment and its blank lines along`() throws {
        let result = try Self.layout.withoutPatches.adding(Self.two, Self.three, asIn: Self.layout)

        #expect(result == Self.layout.replacing("#about one\nPatch0001:  one.patch\n\n", with: ""))
    }

    @Test func `A source that was added stays in front of the patches`() throws {
        let previous = Hello.spec("Patch1:         a.patch", "# b", "Requires: b")
        let spec = Hello.spec("Source1:        c", "# b", "Requires: b")

        #expect(
            try spec.adding(PatchTag("a.patch"), asIn: previous)
                == Hello.spec("Source1:        c", "Patch1:         a.patch", "# b", "Requires: b")
        )
    }

    @Test func `A series in another order is written anew`() throws {
        let previous = Hello.spec("# a", "Patch1: a.patch", "", "# b", "Patch2: b.patch", "")

        let result = try previous.withoutPatches.adding(
            PatchTag("b.patch", derived: "b"),
            PatchTag("a.patch", derived: "a"),
            asIn: previous
        )

        #expect(SpecFile(result).patches.map { $0.name } == [Array("b.patch".utf8), Array("a.patch".utf8)])
        #expect(SpecFile(result).patches.map(\.number) == [1, 2])
    }

    @Test func `A patch between two of one condition puts all of them out of it`() throws {
        let previous = Hello.spec("%if 1", "Patch1: a.patch", "Patch2: b.patch", "%endif")

        let result = try previous.withoutPatches.adding(
            PatchTag("a.patch"),
            PatchTag("c.patch"),
            PatchTag("b.patch"),
            asIn: previous
        )

        #expect(
            result
                == Hello.spec(
                    "%if 1",
                    "%endif",
                    "Patch1:         a.patch",
                    "Patch2:         c.patch",
                    "Patch3:         b.patch"
                )
        )
    }

    @Test func `A condition that is gone does not come back`() throws {
        let previous = Hello.spec("", "%if 1", "Patch1: a.patch", "%endif", "", "Requires: b")

        #expect(
            try Hello.spec("", "Requires: b").adding(PatchTag("a.patch"), asIn: previous)
                == Hello.spec("Patch1:         a.patch", "", "Requires: b")
        )
    }

    @Test func `Numbers that fall keep their places`() throws {
        let previous = Hello.spec("Patch20: b.patch", "", "Patch10: a.patch")

        let result = try previous.withoutPatches.adding(
            PatchTag("b.patch", number: 20),
            PatchTag("a.patch", number: 10),
            .greet,
            asIn: previous
        )

        #expect(
            result
                == previous.replacing(
                    "a.patch\n",
                    with: "a.patch\n# Greet Fedora\nPatch21: 0001-Greet-Fedora.patch\n"
                )
        )
    }

    @Test func `A number that another patch took is refused`() {
        let previous = Hello.spec("Patch1: a.patch", "Patch2: b.patch")

        #expect(throws: SpecFileError.numberTooLow(2, patch: "b.patch", highest: 2)) {
            try previous.withoutPatches.adding(
                PatchTag("a.patch", number: 1),
                .greet,
                PatchTag("b.patch", number: 2),
                asIn: previous
            )
        }
    }

    @Test func `Patches of a patchlist go back into it, new ones follow there`() throws {
        let previous = Hello.spec().replacing(
            "%prep",
            with: "%patchlist\n# one\na.patch\nhttps://b/b.patch\n\n%prep"
        )

        let result = try previous.withoutPatches.adding(
            PatchTag("a.patch", number: 0, stated: "# one"),
            PatchTag("b.patch", number: 1),
            .greet,
            asIn: previous
        )

        #expect(
            result
                == previous.replacing(
                    "b.patch\n\n%prep",
                    with: "b.patch\n# Greet Fedora\n0001-Greet-Fedora.patch\n\n%prep"
                )
        )
    }

    @Test func `Tags without numbers stay without`() throws {
        let previous = Hello.spec("Patch: a.patch", "# b", "Patch: b.patch", "", "Patch: c.patch")

        let result = try previous.withoutPatches.adding(
            PatchTag("a.patch", number: 0),
            PatchTag("b.patch", number: 1, stated: "# b"),
            PatchTag("c.patch", number: 2),
            .greet,
            digits: 0,
            asIn: previous
        )

        #expect(
            result
                == previous.replacing(
                    "c.patch\n",
                    with: "c.patch\n# Greet Fedora\nPatch: 0001-Greet-Fedora.patch\n"
                )
        )
    }

    @Test func `Patches that both spec files list are not touched`() throws {
        let previous = Hello.spec("Patch1: own.patch", "", "Patch2: a.patch", "", "Requires: b")
        let spec = Hello.spec("Patch1: own.patch", "", "Requires: b")

        #expect(try spec.adding(PatchTag("a.patch", number: 2), asIn: previous) == previous)
    }

    @Test func `A patch at the very end without a newline goes back there`() throws {
        let previous = "Name: a\n# b\nPatch1: b.patch"

        #expect(
            try previous.withoutPatches.adding(PatchTag("b.patch", stated: "b"), asIn: previous) == previous
        )
    }

    @Test func `An earlier spec file without patches changes nothing`() throws {
        #expect(try Hello.spec().adding(.greet, asIn: Hello.spec()) == Hello.spec().adding(.greet))
    }
}
