import Synchronization

/// Hands out seeds, each once, to whoever asks, and says from time to time how far it is.
final class SeedQueue: Sendable {
    private let seeds: ClosedRange<UInt64>
    private let rest: Mutex<ClosedRange<UInt64>.Iterator>
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init(_ seeds: ClosedRange<UInt64>) {
        self.seeds = seeds
        rest = Mutex(seeds.makeIterator())
        start = clock.now
    }

    /// The next one; `nil` when all are given out.
    func next() -> UInt64? {
        let seed = rest.withLock { $0.next() }
        if let seed { tell(seed) }
        return seed
    }

    private func tell(_ seed: UInt64) {
        let done = seed - seeds.lowerBound
        guard done > 0, done.isMultiple(of: Self.stride) else { return }
        print("simulation: \(done) of \(seeds.count) seeds after \(clock.now - start)")
    }

    /// Seeds from one word to the next.
    private static let stride: UInt64 = 250
}
