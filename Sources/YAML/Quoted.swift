extension String {
    /// The text as a message quotes it: in quotes, on one line, no longer than 60 characters.
    var quoted: String {
        let shown = unicodeScalars.prefix(60).map { $0.isVisible ? String($0) : $0.escaped(asASCII: true) }
        return "\"\(shown.joined())\(unicodeScalars.count > 60 ? "…" : "")\""
    }
}

extension Unicode.Scalar {
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: self != "\"" && self != "\\"
        }
    }
}
