/// Decides when a worker takes its next step, and what goes wrong with it.
protocol Conductor: Sendable {
    /// Returns when the step may be taken.
    func fault(at step: Step, of worker: Int) async -> Fault?

    /// Returns when the worker has waited so long, by the clock of the simulation.
    func wait(_ duration: Duration, as worker: Int) async
}
