/// The next number of each kind of thing; the ranges never meet, so that a mixed-up id is not found.
struct Numbers: Sendable {
    private var next: [Kind: Int] = [:]

    enum Kind: Int, Sendable {
        case user = 101
        case token = 501
        case namespace = 2_001
        case hook = 8_001
        case dependency = 9_001
        case project = 30_001
        case mergeRequest = 400_001
        case version = 550_001
        case note = 600_001
        case issue = 750_001
        case award = 850_001
        case pipeline = 1_000_001
        case job = 20_000_001
        case delivery = 70_000_001
    }

    mutating func take(_ kind: Kind) -> Int {
        let number = next[kind, default: kind.rawValue]
        next[kind] = number + 1
        return number
    }

    /// Keeps later numbers of a kind above one that was chosen by hand.
    mutating func reserve(_ number: Int, of kind: Kind) {
        next[kind] = max(next[kind, default: kind.rawValue], number + 1)
    }
}

extension World {
    /// Numbers a new thing.
    mutating func number<Entity>(_ kind: Numbers.Kind) -> Identifier<Entity> {
        Identifier(numbers.take(kind))
    }
}
