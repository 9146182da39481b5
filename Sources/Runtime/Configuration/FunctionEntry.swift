/// What functions.yaml says about one function.
package struct FunctionEntry: Sendable, Equatable {
    package let name: String
    /// One line for people.
    package let summary: String
    /// Which events wake it; any of them does.
    package let triggers: [Trigger]
    /// How long one invocation may take.
    package let timeout: Duration
}
