/// What functions.yaml says about one function.
package struct FunctionEntry: Sendable, Equatable {
    package let name: String
    /// One line for people.
    package let summary: String
    /// Which events wake it; any of them does.
    package let triggers: [Trigger]
    /// How long one invocation may take.
    package let timeout: Duration
    /// The address that is asked after each walk that ended well, so that somebody outside misses the next; only for `reconcile`.
    package var heartbeat: Secret?
}
