import YAML

extension PatchMetadata {
    /// Reads the old notation: the first line from which on the rest of the message is a YAML mapping.
    ///
    /// - Throws: `Refusal` when `patch_id` is no number.
    init(legacyOf message: CommitMessage) throws(Refusal) {
        guard let entries = Self.mapping(in: message.lines) else { return }
        isStated = !entries.isEmpty
        for (key, value) in entries {
            guard case .scalar(let name, _, _) = key.kind, let key = LegacyKey(rawValue: name) else {
                continue
            }
            try set(key, to: value)
        }
    }

    /// Whether any of the keys was there, not just some mapping.
    var saysAnything: Bool {
        self != PatchMetadata(isStated: isStated)
    }

    private enum LegacyKey: String {
        case name = "patch_name"
        case comment = "description"
        case number = "patch_id"
        case isPresent = "present_in_specfile"
        case isIgnored = "ignore"
        case hasNoPrefix = "no_prefix"
        case startsSquash = "squash_commits"
    }

    private mutating func set(_ key: LegacyKey, to value: YAMLNode) throws(Refusal) {
        switch key {
        case .name: name = value.words
        case .comment: comment = value.words
        case .number: number = try value.words == nil ? nil : Self.number(value)
        case .isPresent: isPresent = value.isTrue
        case .isIgnored: isIgnored = value.isTrue
        case .hasNoPrefix: hasNoPrefix = value.isTrue
        case .startsSquash: startsSquash = value.isTrue
        }
    }

    private static func number(_ node: YAMLNode) throws(Refusal) -> Int {
        guard case .integer(let number) = node.resolved, (0...Int64(highestNumber)).contains(number) else {
            throw Refusal(reason: "its patch_id is no number from 0 to \(highestNumber)")
        }
        return Int(number)
    }

    /// The first mapping; of very long messages only the end is looked at.
    private static func mapping(in lines: [[UInt8]]) -> [YAMLEntry]? {
        let end = lines.suffix(mostLines)
        return end.indices.lazy.filter { end[$0].contains(UInt8(ascii: ":")) }.compactMap { start in
            // Prose is no YAML, and then the next line may begin the metadata.
            guard let node = try? YAMLNode(parsing: Array(end[start...].joined(separator: [.newline]))),
                case .mapping(let entries) = node.kind
            else { return nil }
            return entries
        }.first
    }

    private static let mostLines = 200
}

extension YAMLNode {
    /// The text of a scalar that is neither empty nor null.
    fileprivate var words: String? {
        guard case .scalar(let text, _, _) = kind, resolved != .null else { return nil }
        let words = Array(text.utf8).trimmed
        return words.isEmpty ? nil : words.text
    }

    /// What counts as true in Python.
    fileprivate var isTrue: Bool {
        switch (kind, resolved) {
        case (.scalar, .null), (_, .bool(false)), (_, .integer(0)): false
        case (.scalar(let text, _, _), _): !text.isEmpty
        case (.sequence(let elements), _): !elements.isEmpty
        case (.mapping(let entries), _): !entries.isEmpty
        }
    }
}
