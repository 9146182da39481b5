import JSON
import Runtime

/// Makes every open pair level, also after lost events, and closes mirrors without a source.
struct Reconcile: PairFunction {
    let pairs: Pairs

    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let scope = event.data == .null ? .all : try ReconcileScope(from: JSONReader(event.data))
        let reconciler = Reconciler(pairs: pairs, scope: scope, isDryRun: invocation.isDryRun)
        let outcome = try await reconciler.walk().outcome(isDryRun: invocation.isDryRun)
        if scope.project == nil, !invocation.isDryRun { await heartbeat?.beat(invocation.logger) }
        return outcome
    }

    private var heartbeat: Heartbeat? {
        pairs.configuration.function(named: Self.name)?.heartbeat.map {
            Heartbeat(address: $0, transport: pairs.sessions.transport)
        }
    }
}
