extension String {
    /// The text with the characters replaced that mean something in HTML.
    var escapedForHTML: String {
        reduce(into: "") { text, character in
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.append(character)
            }
        }
    }

    /// A link that shows this text.
    func link(to url: String) -> String {
        "<a href=\"\(url.escapedForHTML)\">\(escapedForHTML)</a>"
    }

    /// The text as a coloured badge; the colour follows the word.
    var badge: String { "<span class=\"state \(escapedForHTML)\">\(escapedForHTML)</span>" }
}
