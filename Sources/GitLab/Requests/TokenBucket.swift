/// A bucket that fills steadily and gives one token to each request; it may owe tokens to those that wait.
struct TokenBucket: Sendable {
    private let capacity: Double
    private let tokensPerSecond: Double
    private var level: Double
    private var updated: Duration

    init(_ rate: RequestBudget.Rate, now: Duration) {
        capacity = Double(rate.count)
        tokensPerSecond = capacity / (rate.period / .seconds(1))
        level = capacity
        updated = now
    }

    /// How long a request that came at this time would wait for its token.
    mutating func wait(at now: Duration) -> Duration {
        level = min(capacity, level + tokensPerSecond * ((now - updated) / .seconds(1)))
        updated = now
        return level >= 1 ? .zero : .seconds((1 - level) / tokensPerSecond)
    }

    mutating func take() { level -= 1 }
}
