/// The text of the comment lines above a tag, without `# `.
struct CommentText: Sendable, Equatable {
    let lines: [[UInt8]]

    static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        line.first { !LineScanner.isBlank($0) } == UInt8(ascii: "#")
    }

    /// Reads lines that are comments.
    init(reading lines: some Sequence<ArraySlice<UInt8>>) {
        self.lines = lines.map { line in
            Array(LineScanner.trimming(LineScanner.trimming(line).dropFirst()))
        }
    }

    /// Takes the words of a commit; words that are comment lines already lose their `# `.
    init(_ comment: PatchComment) {
        switch comment {
        case .derived(let text):
            lines = Self.split(text)
        case .stated(let text):
            let lines = Self.split(text)
            let marked = lines.allSatisfy { $0.starts(with: Self.mark) || $0 == [UInt8(ascii: "#")] }
            self.lines = marked ? lines.map { Array($0.dropFirst(Self.mark.count)) } : lines
        }
    }

    /// The lines as a spec file has them, with `%` doubled since rpm expands macros in comments.
    var written: [[UInt8]] {
        lines.map { Self.mark + SpecText.escaped($0) }
    }

    /// Whether these words are what the comment lines above a tag say.
    func says(_ comment: [[UInt8]]) -> Bool {
        let text = String(decoding: Array(comment.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
        let (ours, theirs) = (Self.words(of: lines), Self.words(of: Self.split(text)))
        return ours == theirs || ours.map(SpecText.escaped) == theirs
    }

    private static func words(of lines: [[UInt8]]) -> [[UInt8]] {
        let words = lines.map { Array(LineScanner.trimming($0[...])) }
        return words.dropLast(words.reversed().prefix(while: \.isEmpty).count)
    }

    private static let mark = Array("# ".utf8)
}

extension CommentText {
    /// Splits where any reader might see a line end; other control characters are made visible.
    private static func split(_ text: String) -> [[UInt8]] {
        var lines: [String.UnicodeScalarView] = [.init()]
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if lineEnds.contains(scalar) {
                if previous != "\r" || scalar != "\n" { lines.append(.init()) }
            } else {
                lines[lines.count - 1].append(isControl(scalar) ? "\u{FFFD}" : scalar)
            }
            previous = scalar
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { Array(String($0).utf8) }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\t"
    }

    private static let lineEnds: Set<Unicode.Scalar> = [
        "\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}", "\u{2029}",
    ]
}
