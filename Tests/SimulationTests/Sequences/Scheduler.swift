import Synchronization

/// Lets one worker at a time take one step, whichever it is told to, so that a seed decides how steps of workers mingle.
actor Scheduler: Conductor {
    private let clock: VirtualClock
    private var parked: [Int: Parked] = [:]
    private var running = 0
    private var endings: [(worker: Int, ending: Worker.Ending)] = []
    private var onQuiet: CheckedContinuation<Void, Never>?

    /// A worker that waits to be told to go on.
    private struct Parked {
        /// `nil` for one that only sleeps.
        let step: Step?
        let wakes: Duration
        let continuation: CheckedContinuation<Fault?, Never>
    }

    init(clock: VirtualClock) {
        self.clock = clock
    }

    func fault(at step: Step, of worker: Int) async -> Fault? {
        await park(worker, step, until: .zero)
    }

    func wait(_ duration: Duration, as worker: Int) async {
        _ = await park(worker, nil, until: clock.now + duration)
    }

    private func park(_ worker: Int, _ step: Step?, until moment: Duration) async -> Fault? {
        await withCheckedContinuation { continuation in
            parked[worker] = Parked(step: step, wakes: moment, continuation: continuation)
            rest()
        }
    }
}

/// What the simulation does with the workers.
extension Scheduler {
    /// Starts a worker on some work.
    func start(_ worker: Int, _ work: @escaping @Sendable () async -> Worker.Ending) {
        running += 1
        Task {
            let ending = await work()
            self.end(worker, ending)
        }
    }

    /// Waits until every worker waits, or is done.
    func quiet() async {
        guard running > 0 else { return }
        await withCheckedContinuation { onQuiet = $0 }
    }

    /// Who waits to go on, in the order of their numbers.
    var waiting: [Int] { parked.keys.sorted() }

    /// What a worker is about to do; `nil` while it only sleeps.
    func nextStep(of worker: Int) -> Step? { parked[worker]?.step }

    /// Lets a worker go on, with this going wrong.
    func resume(_ worker: Int, _ fault: Fault?) {
        guard let one = parked.removeValue(forKey: worker) else { return }
        running += 1
        clock.advance(to: one.wakes)
        one.continuation.resume(returning: fault)
    }

    /// How deliveries ended since this was asked last.
    func takeEndings() -> [(worker: Int, ending: Worker.Ending)] {
        defer { endings.removeAll() }
        return endings
    }

    private func end(_ worker: Int, _ ending: Worker.Ending) {
        endings.append((worker, ending))
        rest()
    }

    private func rest() {
        running -= 1
        guard running == 0 else { return }
        onQuiet?.resume()
        onQuiet = nil
    }
}
