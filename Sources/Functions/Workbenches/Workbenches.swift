/// Lends workbenches: the seam at which a simulation ends workers between the steps of git.
package protocol Workbenches: Sendable {
    /// Lends an empty bench, and clears it when the work is done or has failed.
    func withBench<Value: Sendable>(
        for pair: Pair,
        in session: ForgeSession,
        _ work: (any Workbench) async throws -> Value
    ) async throws -> Value

    /// Lends an empty bench for what comes back from dist-git, and clears it when the work is done or has failed.
    func withBench<Value: Sendable>(
        for pair: BranchPair,
        in session: ForgeSession,
        _ work: (any CarryWorkbench) async throws -> Value
    ) async throws -> Value
}
