import Synchronization

/// Lets a few in at a time, and turns away the others at once.
final class Gate: Sendable {
    private let free: Atomic<Int>

    init(_ places: Int) {
        free = Atomic(places)
    }

    /// Does something if there is a place for it; `nil` when there is none.
    func enter<Value>(_ body: () async -> Value) async -> Value? {
        defer { free.add(1, ordering: .relaxed) }
        guard free.subtract(1, ordering: .relaxed).newValue >= 0 else { return nil }
        return await body()
    }
}
