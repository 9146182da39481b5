import Synchronization

/// Hands out seeds, each once, to whoever asks.
final class SeedQueue: Sendable {
    private let rest: Mutex<ClosedRange<UInt64>.Iterator>

    init(_ seeds: ClosedRange<UInt64>) {
        rest = Mutex(seeds.makeIterator())
    }

    /// The next one; `nil` when all are given out.
    func next() -> UInt64? { rest.withLock { $0.next() } }
}
