extension PatchMetadata {
    /// Reads the trailers of a message; of two of one token the last counts.
    ///
    /// - Throws: `Refusal` when a number is none.
    init(trailersOf message: CommitMessage) throws(Refusal) {
        for trailer in TrailerBlock(of: message).trailers {
            guard let token = Token(rawValue: trailer.token) else { continue }
            isStated = true
            try set(token, to: TrailerValue(trailer.value))
        }
    }

    private mutating func set(_ token: Token, to value: TrailerValue) throws(Refusal) {
        switch token {
        case .name: name = value.text.isEmpty ? nil : value.text
        case .status: comment = value.text.isEmpty ? nil : value.text
        case .number: number = try value.text.isEmpty ? nil : Self.number(value.text)
        case .isPresent: isPresent = value.isTrue
        case .isIgnored: isIgnored = value.isTrue
        case .hasNoPrefix: hasNoPrefix = value.isTrue
        }
    }

    private static func number(_ text: String) throws(Refusal) -> Int {
        guard let number = Int(text), (0...highestNumber).contains(number) else {
            throw Refusal(
                reason: "its \(Token.number.rawValue) \"\(text)\" is no number from 0 to \(highestNumber)"
            )
        }
        return number
    }

    /// rpm counts patches in 32 bits.
    static let highestNumber = Int(Int32.max) - 1
}
