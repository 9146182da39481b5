/// The place for the next patch, and what it is written like there.
struct PatchAnchor {
    /// The new lines go in front of this line.
    let line: Int
    let style: Style

    enum Style {
        /// A tag that looks like the one before, with a number of that many digits.
        case tag(TagStyle?, digits: Int)
        /// A line of `%patchlist`.
        case listEntry
    }

    /// The place behind the tag with the highest number, the last source or the last tag, in this order.
    ///
    /// Only the given patches are looked at. Without any, the first number gets `digits` digits, 0 for no
    /// number.
    init(in spec: SpecFile, following patches: [ListedFile], digits: Int) {
        let tags = patches.filter { $0.tag != nil }
        let highest = tags.map(\.number).max()
        if let patch = tags.first(where: { $0.number == highest }), let anchor = Self(in: spec, behind: patch)
        {
            self = anchor
        } else {
            let source = spec.tags.last { $0.kind.hasPrefix("source") }
            let place = (source ?? spec.tags.last).flatMap { spec.unconditionalLine(behind: $0.lines) }
            line = place ?? 0
            style = .tag(source.map(TagStyle.init(of:)), digits: digits)
        }
    }

    /// The place behind a patch; `nil` where every line is conditional.
    init?(in spec: SpecFile, behind patch: ListedFile) {
        guard let line = spec.unconditionalLine(behind: patch.lines) else { return nil }
        self.line = line
        style = patch.tag.map { .tag(TagStyle(of: $0), digits: patch.numberDigits) } ?? .listEntry
    }
}

extension SpecFile {
    /// The first line behind these that no condition encloses, or the one in front of the outermost `%if`.
    ///
    /// A condition that is empty up to the next tag is left behind as well. `nil` when the condition
    /// encloses the section.
    fileprivate func unconditionalLine(behind place: Range<Int>) -> Int? {
        let section = sections.last { $0.lines.lowerBound <= place.lowerBound } ?? preamble
        let rest = place.upperBound..<section.body.upperBound
        guard lines[place.lowerBound].depth > 0 else {
            let gap = rest.prefix { lines[$0].role != .tag }
            let end = gap.first(where: startsWithEndif).flatMap { outermostEnd(in: $0..<rest.upperBound) }
            return end ?? rest.lowerBound
        }
        let opening = section.body.prefix(upTo: place.lowerBound).last(where: opensOutermost)
        return opening.map { outermostEnd(in: rest) ?? $0 }
    }

    /// The line behind the first one that ends a condition no other encloses.
    private func outermostEnd(in range: Range<Int>) -> Int? {
        range.first { lines[$0].isClosing && lines[$0].depth == 0 }.map { $0 + 1 }
    }

    private func startsWithEndif(_ line: Int) -> Bool {
        lines[line].role == .condition(.close) && text[line].first == UInt8(ascii: "%")
    }

    /// Whether a condition begins on this line that no other encloses.
    private func opensOutermost(_ line: Int) -> Bool {
        lines[line].depth == 0 && lines.dropFirst(line + 1).first.map { $0.depth > 0 } == true
    }
}
