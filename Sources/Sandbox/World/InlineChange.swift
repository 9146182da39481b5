/// Two texts with what only one of them has marked, `{-old-}` and `{+new+}`.
struct InlineChange {
    let old: String
    let new: String

    init(from before: String, to after: String) {
        let start = zip(before, after).prefix { $0 == $1 }.count
        let limit = min(before.count, after.count) - start
        let end = zip(before.reversed(), after.reversed()).prefix(limit).prefix { $0 == $1 }.count
        old = Self.mark(before, start, end, "{-", "-}")
        new = Self.mark(after, start, end, "{+", "+}")
    }

    private static func mark(
        _ text: String,
        _ start: Int,
        _ end: Int,
        _ opening: String,
        _ closing: String
    ) -> String {
        let middle = text.dropFirst(start).dropLast(end)
        guard !middle.isEmpty else { return text }
        return text.prefix(start) + opening + middle + closing + text.suffix(end)
    }
}
