/// A section of a spec file.
package struct SpecSection: Sendable, Equatable {
    /// The section's name in lower case, without `%`; the first section, the preamble, is `package`.
    package let name: String
    /// The header without `%`, name and options as written: `files -n hello-devel`.
    package let title: String
    /// The header's line; `nil` for the preamble.
    let header: Int?
    /// The lines behind the header.
    let body: Range<Int>

    /// Header and body.
    var lines: Range<Int> { (header ?? body.lowerBound)..<body.upperBound }
}

extension SpecSection {
    /// The name that a line heads a section with, in lower case; `nil` when it heads none.
    ///
    /// Source: rpm's `build/parseSpec.c`, `partList`.
    static func name(headedBy line: ArraySlice<UInt8>) -> String? {
        var scanner = LineScanner(line)
        guard scanner.take("%") else { return nil }
        let name = String(decoding: scanner.takeName().prefix(32), as: UTF8.self).lowercased()
        guard names.contains(name), scanner.next.map(LineScanner.isBlank) ?? true else { return nil }
        return line.last == UInt8(ascii: "\\") ? nil : name
    }

    private static let names: Set = [
        "build", "changelog", "check", "clean", "conf", "description", "end", "files", "filetrigger",
        "filetriggerin", "filetriggerpostun", "filetriggerun", "generate_buildrequires", "install", "package",
        "patchlist", "post", "posttrans", "postun", "postuntrans", "pre", "prep", "pretrans", "preun",
        "preuntrans", "sepolicy", "sourcelist", "transfiletrigger", "transfiletriggerin",
        "transfiletriggerpostun", "transfiletriggerun", "trigger", "triggerin", "triggerpostun",
        "triggerprein", "triggerun", "verifyscript",
    ]
}
