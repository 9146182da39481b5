/// A file that a spec file lists as a patch or as a source.
package struct ListedFile: Sendable {
    /// Its number; without one in the tag's name, the one that rpm counts.
    package let number: Int
    /// File name or URL as written, macros included.
    package let value: [UInt8]
    /// The file's name: the last part of the value, simple macros of the spec file filled in.
    ///
    /// `nil` when it depends on macros from elsewhere.
    package let name: [UInt8]?
    /// The comment lines directly above, without `# `.
    package let comment: [[UInt8]]

    /// The lines that list the file, without the comment.
    let lines: Range<Int>
    /// The comment lines directly above.
    let commentLines: Range<Int>
    /// How many conditions enclose it.
    let depth: Int
    /// The tag; `nil` for a line of `%patchlist` or `%sourcelist`.
    let tag: SpecTag?

    /// What the file is recognised by: its name, else the value as written.
    var key: [UInt8] { name ?? value }

    /// Comment and listing.
    var allLines: Range<Int> { commentLines.lowerBound..<lines.upperBound }
}

extension ListedFile {
    /// How many digits the number is written with: 0 for a tag without a number, 1 without leading zeros.
    ///
    /// A line of `%patchlist` shows no number, and asks for none to be left out: 1.
    package var numberDigits: Int { tag.map { TagStyle(of: $0).digits } ?? 1 }

    /// Whether the number is written, so that another one has to be written as well.
    var showsNumber: Bool { tag != nil && numberDigits > 0 }
}
