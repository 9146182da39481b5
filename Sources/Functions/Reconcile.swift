import JSON
import Runtime

/// Makes every open pair level, also after lost events, and closes mirrors without a source.
struct Reconcile: PairFunction {
    let pairs: Pairs

    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let scope = event.data == .null ? .all : try ReconcileScope(from: JSONReader(event.data))
        let reconciler = Reconciler(pairs: pairs, scope: scope, isDryRun: invocation.isDryRun)
        return try await reconciler.walk().outcome(isDryRun: invocation.isDryRun)
    }
}
