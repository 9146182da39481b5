/// Reads which files a spec file lists, and how rpm numbers them.
struct FileListing {
    let text: SpecText
    let lines: [SpecLine]
    let tags: [SpecTag]
    let sections: [SpecSection]
    let macros: MacroTable

    /// The preamble's tags of one kind in order, then the lines of the sections of that name.
    func files(kind: String, section: String) -> [ListedFile] {
        var files: [ListedFile] = []
        for tag in tags where tag.kind == kind {
            files.append(
                file(tag.number ?? Self.number(after: files.last), tag.value, on: tag.lines, tag: tag)
            )
        }
        for line in sections.filter({ $0.name == section }).flatMap(\.body) where isEntry(line) {
            let value = LineScanner.trimming(text[line])
            files.append(file(Self.number(after: files.last), value, on: line..<line + 1))
        }
        return files
    }

    private func file(
        _ number: Int,
        _ value: ArraySlice<UInt8>,
        on lines: Range<Int>,
        tag: SpecTag? = nil
    ) -> ListedFile {
        let comment = commentLines(above: lines.lowerBound)
        return ListedFile(
            number: number,
            value: Array(value),
            name: macros.fileName(of: value, on: lines.lowerBound),
            comment: CommentText(reading: comment.map { text[$0] }).lines,
            lines: lines,
            commentLines: comment,
            depth: self.lines[lines.lowerBound].depth,
            tag: tag
        )
    }

    private func commentLines(above line: Int) -> Range<Int> {
        var start = line
        while start > 0, lines[start - 1].role == .text, CommentText.isComment(text[start - 1]) {
            start -= 1
        }
        return start..<line
    }

    /// Whether a line of `%patchlist` or `%sourcelist` lists a file.
    private func isEntry(_ line: Int) -> Bool {
        lines[line].role == .text && !CommentText.isComment(text[line])
            && !text[line].allSatisfy(LineScanner.isBlank)
    }

    /// The number that rpm gives to a file without one.
    static func number(after file: ListedFile?) -> Int {
        file.map { $0.number == Int.max ? Int.max : $0.number + 1 } ?? 0
    }
}
