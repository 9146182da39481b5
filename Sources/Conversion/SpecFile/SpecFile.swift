/// An RPM spec file as text.
///
/// Nothing is expanded or executed, whatever the bytes: line ends, encoding and errors stay as they are.
/// What a spec file says about patches is read the way specfile (packit's reader) does, except where that
/// loses or mistakes something.
package struct SpecFile: Sendable {
    let text: SpecText
    let lines: [SpecLine]
    /// The tags of the preamble, those in branches that may be false included.
    let tags: [SpecTag]
    let macros: MacroTable
    /// The sections in order; the first is the preamble, `package`.
    package let sections: [SpecSection]
    /// The patches: the preamble's tags in order, then the lines of `%patchlist`.
    package let patches: [ListedFile]
    /// The sources: the preamble's tags in order, then the lines of `%sourcelist`.
    package let sources: [ListedFile]

    /// Reads a spec file; every sequence of bytes is one.
    package init(_ bytes: [UInt8]) {
        let text = SpecText(bytes)
        let lines = LineClassifier.classify(text)
        let sections = Self.sections(of: text, lines: lines)
        let tags = sections[0].body.compactMap { SpecTag(on: $0, of: text, lines: lines) }
        let macros = MacroTable(text, lines: lines, tags: tags)
        let listing = FileListing(text: text, lines: lines, tags: tags, sections: sections, macros: macros)
        self.text = text
        self.lines = lines
        self.sections = sections
        self.tags = tags
        self.macros = macros
        patches = listing.files(kind: "patch", section: "patchlist")
        sources = listing.files(kind: "source", section: "sourcelist")
    }

    /// The spec file's text, to the byte.
    package var bytes: [UInt8] { text.bytes }

    var preamble: SpecSection { sections[0] }

    private static func sections(of text: SpecText, lines: [SpecLine]) -> [SpecSection] {
        let headers = lines.indices.filter { lines[$0].role == .sectionHeader }
        let ends = headers + [lines.count]
        let preamble = SpecSection(name: "package", title: "package", header: nil, body: 0..<ends[0])
        return [preamble]
            + zip(headers, ends.dropFirst()).compactMap { header, end in
                SpecSection.name(headedBy: text[header]).map { name in
                    let title = String(decoding: text[header].dropFirst(), as: UTF8.self)
                    return SpecSection(name: name, title: title, header: header, body: header + 1..<end)
                }
            }
    }
}

extension SpecFile: Equatable {
    package static func == (one: SpecFile, other: SpecFile) -> Bool {
        one.bytes == other.bytes
    }
}
