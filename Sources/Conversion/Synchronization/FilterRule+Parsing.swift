extension FilterRule {
    /// Why a text is no filter rule that works on a git tree; a sentence without its end.
    struct Refusal: Error, Equatable {
        let reason: String
    }

    /// Reads a rule as rsync's `--filter` takes it: `protect .git*`, `P .git*`, `- /name`, `exclude,! *.c`.
    init(parsing text: String) throws(Refusal) {
        let head = text.prefix { $0 != " " && $0 != "_" }
        let pattern = text.dropFirst(head.count + 1)
        let (word, modifiers) = Self.split(head)
        let action = try Self.action(word, modifiers: modifiers)
        guard !pattern.isEmpty else { throw Refusal(reason: "it has no pattern") }
        self.init(
            modifiers.contains("s") || modifiers.contains("r") ? action.onOneSide(of: modifiers) : action,
            FilterPattern(Array(pattern.utf8)),
            isNegated: modifiers.contains("!")
        )
    }

    /// The rule's name and its modifiers, which stand behind a comma or right behind a short name.
    private static func split(_ head: Substring) -> (word: Substring, modifiers: Substring) {
        if let comma = head.firstIndex(of: ",") {
            return (head[..<comma], head[head.index(after: comma)...])
        }
        guard let first = head.first, shortNames[first] != nil else { return (head, "") }
        return (head.prefix(1), head.dropFirst())
    }

    private static func action(_ word: Substring, modifiers: Substring) throws(Refusal) -> Action {
        let action = word.count == 1 ? word.first.flatMap { shortNames[$0] } : longNames[String(word)]
        guard let action else {
            throw Refusal(reason: "\"\(word)\" is none of \(longNames.keys.sorted().joined(separator: ", "))")
        }
        if let modifier = modifiers.first(where: { !"!srpx/".contains($0) || $0 == "/" }) {
            throw Refusal(reason: "the modifier \"\(modifier)\" needs a work tree")
        }
        return action
    }

    private static let shortNames: [Character: Action] = [
        "-": .exclude, "+": .include, "H": .hide, "S": .show, "P": .protect, "R": .risk,
    ]

    private static let longNames: [String: Action] = [
        "exclude": .exclude, "include": .include, "hide": .hide, "show": .show, "protect": .protect,
        "risk": .risk,
    ]
}

extension FilterRule.Action {
    /// The part of an action that the modifiers `s` (source-git only) or `r` (dist-git only) leave.
    fileprivate func onOneSide(of modifiers: Substring) -> FilterRule.Action {
        guard modifiers.contains("s") != modifiers.contains("r") else { return self }
        return switch self {
        case .exclude: modifiers.contains("s") ? .hide : .protect
        case .include: modifiers.contains("s") ? .show : .risk
        default: self
        }
    }
}
