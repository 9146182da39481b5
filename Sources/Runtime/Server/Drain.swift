import ServiceLifecycle
import Synchronization

/// Says that the server is about to end, before it takes no more connections.
final class Drain: Service {
    private let begun = Atomic<Bool>(false)

    /// Whether the server is told to stop.
    var hasBegun: Bool { begun.load(ordering: .relaxed) }

    func run() async {
        await beingToldToStop()
        begun.store(true, ordering: .relaxed)
    }
}
