import CYAML

extension YAMLError {
    /// Turns the state of a parser that has stopped into an error; libyaml's words are fixed, none is of the text.
    init(_ parser: yaml_parser_t, reading text: UnsafeMutableBufferPointer<UInt8>) {
        let problem = parser.problem.map { String(cString: $0) } ?? "cannot be read as YAML"
        let context = parser.context.map { String(cString: $0) + ", " } ?? ""
        switch parser.error {
        case YAML_MEMORY_ERROR:
            self = .limit("no memory to read YAML", line: Int(parser.mark.line) + 1)
        case YAML_READER_ERROR:
            let (line, column) = place(of: parser.problem_offset, in: text)
            self = .syntax(problem, line: line, column: column)
        default:
            let mark = parser.problem_mark
            self = .syntax(context + problem, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
        }
    }
}

/// The line and column of a byte, which is all that libyaml tells of one it cannot read.
private func place(of offset: Int, in text: UnsafeMutableBufferPointer<UInt8>) -> (line: Int, column: Int) {
    let lines = text.prefix(offset).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let column = lines.last.map { String(decoding: $0, as: UTF8.self).unicodeScalars.count } ?? 0
    return (lines.count, column + 1)
}
