extension ChangelogDay {
    /// The date, with days below 10 padded as in the entries there are, or with `0`.
    ///
    /// The heads are the first lines of the entries, newest first: `* Tue Nov  4 2023 Name - 1.0-1`.
    func text(like heads: [ArraySlice<UInt8>]) -> String {
        let padding = heads.isEmpty ? "0" : heads.lazy.map(Self.padding).first { !$0.isEmpty } ?? ""
        return "\(weekday) \(month) \(day < 10 ? padding : "")\(day) \(year)"
    }

    /// What stands in front of the day's first figure: `0`, a blank or nothing.
    private static func padding(of head: ArraySlice<UInt8>) -> String {
        var scanner = LineScanner(head)
        guard scanner.take("* "), scanner.takeLetters().count == 3, scanner.take(" "),
            scanner.takeLetters().count == 3, scanner.take(" ")
        else { return "" }
        let isBlank = scanner.take(" ")
        scanner.takeBlanks()
        let figures = scanner.takeDigits()
        if figures.first == UInt8(ascii: "0") { return "0" }
        return isBlank && figures.count == 1 ? " " : ""
    }
}
