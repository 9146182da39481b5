import CJansson

extension JSONError {
    /// Turns a parse error of jansson into ours; the excerpt of the text that it quotes stays short and on one line.
    init(_ error: json_error_t) {
        let message = withUnsafeBytes(of: error.text) { text in
            String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
        }
        self = .syntax(
            message.visible,
            line: max(1, Int(error.line)),
            column: max(1, Int(error.column))
        )
    }
}
