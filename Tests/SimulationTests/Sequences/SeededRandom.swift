/// Chance that a seed decides: the same seed gives the same numbers everywhere.
///
/// Source: <https://prng.di.unimi.it/splitmix64.c>
struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Whether something happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// One of some things, each as likely as its weight; `nil` when no weight is above zero.
    mutating func pick<Thing>(_ things: [(Thing, weight: Int)]) -> Thing? {
        let sum = things.reduce(0) { $0 + $1.weight }
        guard sum > 0 else { return nil }
        var rest = Int.random(in: 0..<sum, using: &self)
        for (thing, weight) in things {
            if rest < weight { return thing }
            rest -= weight
        }
        return nil
    }
}
