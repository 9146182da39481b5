/// Why rpm would not read a spec file, whatever the macros are.
struct SpecFileFlaw: Sendable, Equatable {
    /// Counts from 1.
    let line: Int
    /// A clause.
    let reason: String
}

extension SpecFile {
    /// The first flaw that can be seen without expanding anything; `nil` when there is none.
    var flaw: SpecFileFlaw? { unbalancedCondition ?? indentedPatch }

    private var unbalancedCondition: SpecFileFlaw? {
        var open: [Int] = []
        for (index, line) in lines.enumerated() {
            if line.role == .condition(.open) { open.append(index + 1) }
            if line.role == .condition(.close), open.popLast() == nil {
                return SpecFileFlaw(line: index + 1, reason: "%endif closes nothing")
            }
        }
        return open.last.map { SpecFileFlaw(line: $0, reason: "%if is not closed") }
    }

    /// rpm knows tags at the beginning of a line only.
    private var indentedPatch: SpecFileFlaw? {
        preamble.body.first { line in
            let content = text[line]
            guard lines[line].role == .text, content.first.map(LineScanner.isBlank) == true else {
                return false
            }
            return TagLine(LineScanner.trimming(content))?.kind == "patch"
        }.map { SpecFileFlaw(line: $0 + 1, reason: "a Patch tag with blanks in front is none to rpm") }
    }
}
