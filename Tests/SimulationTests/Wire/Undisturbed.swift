/// Lets every step pass at once.
struct Undisturbed: Conductor {
    let clock: VirtualClock

    func fault(at step: Step, of worker: Int) async -> Fault? { nil }

    func wait(_ duration: Duration, as worker: Int) async { clock.advance(by: duration) }
}
