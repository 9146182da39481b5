import Synchronization

/// Ends one worker at one step, or lets it go through, and keeps what it did.
final class CuttingConductor: Conductor {
    private let cut: Cut?
    private let clock: VirtualClock
    private let taken = Mutex<[Step]>([])

    init(_ cut: Cut?, clock: VirtualClock) {
        self.cut = cut
        self.clock = clock
    }

    var steps: [Step] { taken.withLock { $0 } }

    func fault(at step: Step, of worker: Int) async -> Fault? {
        let number = taken.withLock { steps in
            steps.append(step)
            return steps.count - 1
        }
        return number == cut?.step ? cut?.fault : nil
    }

    func wait(_ duration: Duration, as worker: Int) async { clock.advance(by: duration) }
}
