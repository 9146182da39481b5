/// How a tag's name and the colon behind it are written, so that the next tag's value stands below.
struct TagStyle {
    let name: [UInt8]
    let separator: [UInt8]

    init(name: [UInt8], separator: [UInt8]) {
        self.name = name
        self.separator = separator
    }

    init(of tag: SpecTag) {
        self.init(name: Array(tag.line.name), separator: Array(tag.line.separator))
    }

    /// How many digits the name's number has: 0 without one, 1 without leading zeros.
    var digits: Int {
        let digits = name.reversed().prefix(while: LineScanner.isDigit)
        return digits.last == UInt8(ascii: "0") ? digits.count : min(digits.count, 1)
    }

    /// The style of a patch tag with that number of digits; 0 leaves the number out.
    ///
    /// The white space behind the colon grows and shrinks with the name.
    func numbered(_ number: Int, digits: Int) -> TagStyle {
        let name = Self.name(number, digits: digits)
        let shorter = self.name.count - name.count
        guard shorter < 0 else {
            return TagStyle(
                name: name,
                separator: separator + Array(repeating: UInt8(ascii: " "), count: shorter)
            )
        }
        let cut = Array(separator.dropLast(-shorter))
        return TagStyle(name: name, separator: cut.contains(UInt8(ascii: ":")) ? cut : [UInt8(ascii: ":")])
    }

    /// `Patch1: ` for a spec file that has no tag to go by.
    static func plain(_ number: Int, digits: Int) -> TagStyle {
        TagStyle(name: name(number, digits: digits), separator: Array(": ".utf8))
    }

    private static func name(_ number: Int, digits: Int) -> [UInt8] {
        let figures = digits == 0 ? "" : String(number)
        let zeros = String(repeating: "0", count: max(0, digits - figures.utf8.count))
        return Array("Patch\(digits == 0 ? "" : zeros)\(figures)".utf8)
    }
}
