extension CommitMessage {
    /// The bytes of the message, with a line end behind each line.
    package var bytes: [UInt8] {
        lines.flatMap { $0 + [.newline] }
    }

    init(lines: [[UInt8]]) {
        self.lines = lines
    }

    /// The message with a trailer at the end of its trailers, instead of any other of the same token.
    package func setting(_ trailer: Trailer) -> CommitMessage {
        appending(trailer) { $0.isNamed(trailer.token) }
    }

    /// The message with one more trailer at the end of its trailers.
    package func appending(_ trailer: Trailer) -> CommitMessage {
        appending(trailer) { _ in false }
    }

    private func appending(
        _ trailer: Trailer,
        replacing isReplaced: (TrailerBlock.Entry) -> Bool
    ) -> CommitMessage {
        let block = TrailerBlock(of: self)
        let kept = block.entries.filter { !isReplaced($0) }.map(\.line)
        let before = Array(lines[..<block.lines.lowerBound])
        let separator: [[UInt8]] = before.last?.isBlank == false ? [[]] : []
        return CommitMessage(
            lines: before + separator + kept + [Array(trailer.line.utf8)] + lines[block.lines.upperBound...]
        )
    }

    /// The message as git stores what comes from a file: no white space at line ends, no surplus blank lines.
    ///
    /// Source: <https://git-scm.com/docs/git-commit#Documentation/git-commit.txt-whitespace>
    package func cleaned() -> CommitMessage {
        let trimmed = lines.map(\.trimmedRight).withoutBlankEnds
        let kept = trimmed.indices.filter { !trimmed[$0].isEmpty || !trimmed[$0 - 1].isEmpty }
        return CommitMessage(lines: kept.map { trimmed[$0] })
    }

    /// The message without the trailers that a condition names, and without a block that holds nothing else.
    package func removingTrailers(where isUnwanted: (Trailer) -> Bool) -> CommitMessage {
        let block = TrailerBlock(of: self)
        let kept = block.entries.filter { entry in
            if case .trailer(let trailer) = entry { !isUnwanted(trailer) } else { true }
        }
        return CommitMessage(lines: Array(lines[..<block.lines.lowerBound]) + kept.map(\.line)).cleaned()
    }
}

extension TrailerBlock.Entry {
    /// How git writes the entry.
    var line: [UInt8] {
        switch self {
        case .trailer(let trailer): Array(trailer.line.utf8)
        case .text(let line): line
        }
    }

    fileprivate func isNamed(_ token: String) -> Bool {
        if case .trailer(let trailer) = self { trailer.isNamed(token) } else { false }
    }
}
