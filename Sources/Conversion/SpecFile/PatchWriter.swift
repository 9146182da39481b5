/// Writes the lines of patches that stand one below the other.
struct PatchWriter {
    private(set) var lines: [[UInt8]] = []
    private var style: PatchAnchor.Style
    private let lineEnd: [UInt8]

    init(at anchor: PatchAnchor, in spec: SpecFile) {
        style = anchor.style
        lineEnd = spec.text.lineEnd(at: anchor.line)
    }

    mutating func write(_ patch: PatchTag, number: Int) {
        write(CommentText(patch.comment).written)
        switch style {
        case .listEntry:
            write([patch.name])
        case .tag(let previous, let digits):
            let style = previous?.numbered(number, digits: digits) ?? .plain(number, digits: digits)
            write([style.name + style.separator + patch.name])
            self.style = .tag(style, digits: style.digits)
        }
    }

    private mutating func write(_ lines: [[UInt8]]) {
        self.lines += lines.map { $0 + lineEnd }
    }
}
