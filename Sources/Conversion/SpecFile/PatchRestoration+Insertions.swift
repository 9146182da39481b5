extension PatchRestoration {
    /// The lines of the patches that go back, and the blank lines that went with them, by the line of the
    /// spec file in front of which they belong; and the indices of these patches in the series.
    func insertions(_ numbers: [Int]) -> (lines: [Int: [[UInt8]]], patches: [Int]) {
        let replacements = replacements(numbers)
        let gaps = gaps()
        let correspondence = LineCorrespondence(
            gaps.frame.map { previous.text[$0] },
            spec.lines.indices.map { spec.text[$0] }
        )
        let indices = Dictionary(places.map { ($1.lines.lowerBound, $0) }) { first, _ in first }
        var insertions: [Int: [[UInt8]]] = [:]
        var patches: [Int] = []
        for (place, lines) in gaps.lines.sorted(by: { $0.key < $1.key }) {
            guard let line = self.line(for: place, of: gaps.frame.count, in: correspondence) else { continue }
            insertions[line, default: []] += lines.flatMap {
                replacements[$0] ?? [Array(previous.text.raw($0..<$0 + 1))]
            }
            patches += lines.compactMap { indices[$0] }
        }
        return (insertions, patches)
    }

    /// The lines of the earlier spec file without patches, and the lines to put back between them, by the
    /// number of lines in front.
    private func gaps() -> (frame: [Int], lines: [Int: [Int]]) {
        let own = Set(spec.patches.map(\.key))
        let back = Set(places.values.map(\.lines.lowerBound))
        let gone = previous.patches.filter { !own.contains($0.key) }
        let isFrame = previous.linesLeft(without: gone)
        let isWanted = previous.linesLeft(without: gone.filter { !back.contains($0.lines.lowerBound) })
        var frame: [Int] = []
        var lines: [Int: [Int]] = [:]
        for line in isFrame.indices where isWanted[line] {
            if isFrame[line] { frame.append(line) } else { lines[frame.count, default: []].append(line) }
        }
        return (frame, lines)
    }

    /// The line of the spec file in front of which a gap of the earlier one is.
    ///
    /// Where lines came in between, patches stay with the line above, but behind sources.
    private func line(for gap: Int, of count: Int, in correspondence: LineCorrespondence) -> Int? {
        let above = gap == 0 ? -1 : correspondence[gap - 1]
        let below = gap == count ? spec.lines.count : correspondence[gap]
        guard let above else { return below }
        let between = (above + 1)..<max(above + 1, below ?? above + 1)
        let tags = between.reversed().lazy.compactMap { SpecTag(on: $0, of: spec.text, lines: spec.lines) }
        return tags.first { $0.kind.hasPrefix("source") }?.lines.upperBound ?? between.lowerBound
    }

    /// What the lines of a patch that goes back become, by line of the earlier spec file.
    private func replacements(_ numbers: [Int]) -> [Int: [[UInt8]]] {
        var replacements: [Int: [[UInt8]]] = [:]
        for (index, place) in places {
            for line in place.allLines { replacements[line] = [] }
            replacements[place.allLines.lowerBound] =
                commentLines(of: patches[index], at: place) + tagLines(at: place, number: numbers[index])
        }
        return replacements
    }

    private func commentLines(of patch: PatchTag, at place: ListedFile) -> [[UInt8]] {
        let comment = CommentText(patch.comment)
        if case .derived = patch.comment, place.comment.isEmpty { return [] }
        guard !comment.says(place.comment) else {
            return place.commentLines.map { Array(previous.text.raw($0..<$0 + 1)) }
        }
        let lineEnd = previous.text.lineEnd(at: place.lines.lowerBound)
        return comment.written.map { $0 + lineEnd }
    }

    /// The lines from name to value, with another number where there is one.
    private func tagLines(at place: ListedFile, number: Int) -> [[UInt8]] {
        var lines = place.lines.map { previous.text.raw($0..<$0 + 1) }
        guard let tag = place.tag, place.numberDigits > 0, number != place.number else {
            return lines.map(Array.init)
        }
        let style = TagStyle(of: tag).numbered(number, digits: place.numberDigits)
        let first = lines.removeFirst()
        let renamed = first[..<tag.line.name.startIndex] + style.name + style.separator
        return [Array(renamed + first[tag.line.value.startIndex...])] + lines.map(Array.init)
    }
}
