extension String {
    /// The text with characters nobody can see written as their code, so that it stays on one line.
    var visible: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "U+\(String(scalar.value, radix: 16, uppercase: true))"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
