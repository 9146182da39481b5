import Synchronization

/// Memory that many share.
final class ByteBudget: Sendable {
    private let free: Atomic<Int>

    init(_ limit: Int) {
        free = Atomic(limit)
    }

    /// Takes some of it; `false`, and nothing is taken, when there is not enough.
    func take(_ count: Int) -> Bool {
        guard free.subtract(count, ordering: .relaxed).newValue >= 0 else {
            giveBack(count)
            return false
        }
        return true
    }

    func giveBack(_ count: Int) {
        free.add(count, ordering: .relaxed)
    }
}
