/// The macros that a spec file gives one-line values, to recognise file names and versions by.
///
/// A name is looked up in the lines above its use; which branch of a condition holds is not known, so the
/// nearest definition counts.
struct MacroTable: Sendable {
    private struct Definition {
        let line: Int
        let body: ArraySlice<UInt8>
    }

    private var definitions: [ArraySlice<UInt8>: [Definition]] = [:]

    init(_ text: SpecText, lines: [SpecLine], tags: [SpecTag]) {
        for line in lines.indices where lines[line].role == .definition {
            guard let macro = MacroDefinition(text[line]), !macro.isParametric,
                lines.dropFirst(line + 1).first?.role != .continuation
            else { continue }
            definitions[macro.name, default: []].append(Definition(line: line, body: macro.body))
        }
        for tag in tags where Self.namedTags.contains(tag.kind) {
            let name = ArraySlice(tag.kind.utf8)
            definitions[name, default: []].append(Definition(line: tag.lines.lowerBound, body: tag.value))
        }
        for name in definitions.keys {
            definitions[name]?.sort { $0.line < $1.line }
        }
    }

    /// The value of a macro as it was last set above a line, and the line that set it.
    func value(of name: ArraySlice<UInt8>, above line: Int) -> (body: ArraySlice<UInt8>, line: Int)? {
        guard let found = definitions[name] else { return nil }
        var (low, high) = (0, found.count)
        while low < high {
            let middle = (low + high) / 2
            if found[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : (found[low - 1].body, found[low - 1].line)
    }

    /// The text with its macros filled in; `nil` when one is not known, takes arguments or runs something.
    func expand(_ text: ArraySlice<UInt8>, on line: Int) -> [UInt8]? {
        var expansion = MacroExpansion(self)
        return expansion.expand(text, above: line) ? expansion.output : nil
    }

    /// The tags that rpm makes macros of, as far as they occur in file names.
    private static let namedTags: Set = ["name", "version", "release", "epoch"]
}

extension MacroTable {
    /// The last part of a file name or URL, as rpm finds it; `nil` when macros from elsewhere decide it.
    func fileName(of value: ArraySlice<UInt8>, on line: Int) -> [UInt8]? {
        let expanded = expand(value, on: line) ?? expand(Self.lastPart(of: value), on: line)
        return expanded.map { Array(Self.lastPart(of: $0[...])) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What stands behind the last `/`, and in that behind the last `=`.
    private static func lastPart(of value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let slash = value.lastIndex(of: UInt8(ascii: "/")) else { return value }
        let part = value[(slash + 1)...]
        return part.lastIndex(of: UInt8(ascii: "=")).map { part[($0 + 1)...] } ?? part
    }
}
