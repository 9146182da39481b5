import Conversion
import Testing

@Suite struct LineEndTests {
    @Test func `A spec file with CR LF gets lines with CR LF`() throws {
        let spec = "Name: hello\r\nSource0: a\r\n\r\n%description\r\n"

        #expect(
            try spec.adding(PatchTag("a.patch", derived: "One\nTwo"))
                == "Name: hello\r\nSource0: a\r\n# One\r\n# Two\r\nPatch1:  a.patch\r\n\r\n%description\r\n"
        )
    }

    @Test func `In a mixed spec file the line above decides`() throws {
        let spec = "Name: hello\r\nSource0: a\n%description\r\n"

        #expect(
            try spec.adding(PatchTag("b.patch"))
                == "Name: hello\r\nSource0: a\nPatch1:  b.patch\n%description\r\n"
        )
    }

    @Test func `A form feed ends no line`() throws {
        let spec = "Name: hello\u{0C}\nSource0: a\u{0B}b\n%description\nx\u{85}y\u{2028}z\n"

        #expect(
            try spec.adding(PatchTag("a.patch"))
                == "Name: hello\u{0C}\nSource0: a\u{0B}b\nPatch1:  a.patch\n%description\nx\u{85}y\u{2028}z\n"
        )
    }

    @Test func `A missing final newline stays missing`() throws {
        #expect(
            try "Name: a\nSource0: b".adding(.greet)
                == "Name: a\nSource0: b\n# Greet Fedora\nPatch1:  0001-Greet-Fedora.patch"
        )
        #expect(try "Name: a\r\nSource0: b".adding(PatchTag("c")) == "Name: a\r\nSource0: b\r\nPatch1:  c")
        #expect(try "Source0: b\n%files\n/a".adding(PatchTag("c")) == "Source0: b\nPatch1:  c\n%files\n/a")
    }

    @Test func `Bytes that are no text stay`() throws {
        let bytes: [UInt8] =
            Array("Name: \u{0}".utf8) + [0xE9, 0xFF, 0x0A] + Array("Source0: a\n# ".utf8) + [0xC3, 0x0A]
        var spec = SpecFile(bytes)

        try spec.add([PatchTag("b.patch")], digits: 1)

        #expect(spec.bytes == bytes.dropLast(4) + Array("Patch1:  b.patch\n# ".utf8) + [0xC3, 0x0A])
    }
}
