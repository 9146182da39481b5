import CJansson

extension JSONError {
    /// Turns a parse error of jansson into ours; the excerpt of the text that it quotes stays short and on one line.
    init(_ error: json_error_t) {
        let message = withUnsafeBytes(of: error.text) { text in
            String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
        }
        self = .syntax(
            message.withoutControlCharacters,
            line: max(1, Int(error.line)),
            column: max(1, Int(error.column))
        )
    }
}

extension String {
    /// The text with characters nobody can see written as their code, so that it stays on one line.
    fileprivate var withoutControlCharacters: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "U+\(String(scalar.value, radix: 16, uppercase: true))"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
