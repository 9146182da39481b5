/// The parts of a line that sets a tag: `Name:    hello` or `%{?fedora:Patch1: fedora.patch}`.
///
/// Source: rpm's `build/parsePreamble.c`, `preambleList`.
struct TagLine: Sendable {
    /// The tag's name in lower case, without number and argument: `patch`, `requires`.
    let kind: String
    /// The number's digits as written; only sources and patches have one.
    let digits: ArraySlice<UInt8>
    /// The name as written, number and argument included: `Patch0001`, `Requires(post)`.
    let name: ArraySlice<UInt8>
    /// The colon with the white space around it.
    let separator: ArraySlice<UInt8>
    /// The value as far as this line goes, without white space at its end.
    let value: ArraySlice<UInt8>
    /// Whether a conditional macro encloses the tag.
    let isEnclosed: Bool

    /// Reads a line; `nil` when it sets no tag.
    init?(_ line: ArraySlice<UInt8>) {
        let line = LineScanner.trimmingEnd(line)
        let enclosed = Self.body(ofConditional: line)
        var scanner = LineScanner(enclosed ?? line)
        let start = scanner.rest.startIndex
        kind = String(decoding: scanner.takeLetters().prefix(24), as: UTF8.self).lowercased()
        guard Self.kinds.contains(kind) else { return nil }
        digits = Self.numbered.contains(kind) ? scanner.takeDigits() : []
        if Self.qualified.contains(kind) { Self.takeArgument(&scanner) }
        name = line[start..<scanner.rest.startIndex]
        let colon = scanner.rest.startIndex
        scanner.takeBlanks()
        guard scanner.take(":") else { return nil }
        scanner.takeBlanks()
        separator = line[colon..<scanner.rest.startIndex]
        value = scanner.rest
        isEnclosed = enclosed != nil
        guard !value.isEmpty else { return nil }
    }

    /// What stands between the colon and the last brace of `%{?name:…}`.
    private static func body(ofConditional line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var scanner = LineScanner(line)
        guard line.last == UInt8(ascii: "}"), scanner.takeConditionalOpening(),
            MacroBalance.end(ofMacroStarting: line) == line.endIndex - 1
        else { return nil }
        return scanner.rest.dropLast()
    }

    /// Takes `(post)` behind `Requires`, and leaves the scanner alone when there is none.
    private static func takeArgument(_ scanner: inout LineScanner) {
        var ahead = scanner
        ahead.takeBlanks()
        guard ahead.take("(") else { return }
        ahead.takeBlanks()
        ahead.take { !LineScanner.isBlank($0) && $0 != UInt8(ascii: ")") }
        ahead.takeBlanks()
        if ahead.take(")") { scanner = ahead }
    }

    private static let numbered: Set = ["patch", "source"]
    private static let qualified: Set = ["group", "orderwithrequires", "prereq", "requires", "summary"]
    private static let kinds: Set = [
        "autoprov", "autoreq", "autoreqprov", "bugurl", "buildarch", "buildarchitectures", "buildconflicts",
        "buildoption", "buildprereq", "buildrequires", "buildroot", "buildsystem", "conflicts",
        "distribution", "disttag", "disturl", "docdir", "enhances", "epoch", "excludearch", "excludeos",
        "exclusivearch", "exclusiveos", "group", "icon", "license", "modularitylabel", "name", "nopatch",
        "nosource", "obsoletes", "orderwithrequires", "packager", "patch", "prefix", "prefixes", "prereq",
        "provides", "recommends", "release", "removepathpostfixes", "requires", "source", "sourcelicense",
        "suggests", "summary", "supplements", "translationurl", "upstreamreleases", "url", "vcs", "vendor",
        "version",
    ]
}
