/// A text with places for what a merge request says, such as `[bot] {title}`.
package struct TextTemplate: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    private let parts: [Part]

    /// What may stand between braces.
    package enum Place: String, Sendable, CaseIterable {
        case title
        case description
        /// `src/bash!12`
        case reference
        case url
        /// The target branch.
        case branch
    }

    fileprivate enum Part: Hashable, Sendable {
        case text(String)
        case place(Place)
    }

    /// Reads a template; `nil` for an unknown place, and for a brace without its other half.
    package init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}"),
                let place = Place(rawValue: String(rest[rest.index(after: open)..<close]))
            else { return nil }
            parts += [.text(String(rest[..<open])), .place(place)]
            rest = rest[rest.index(after: close)...]
        }
        guard !parts.contains(where: \.hasClosingBrace), !rest.contains("}") else { return nil }
        description = text
        self.parts = parts + [.text(String(rest))]
    }

    /// The text with all places filled in; what is filled in is not read as a template again.
    package func filled(_ value: (Place) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .place(let place): value(place)
            }
        }.joined()
    }
}

extension TextTemplate.Part {
    fileprivate var hasClosingBrace: Bool {
        if case .text(let text) = self { text.contains("}") } else { false }
    }
}
