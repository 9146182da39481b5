package import JSON

/// Every write that would put a pair of branches right, told before any is made.
package struct CarryPlan: Sendable, Equatable {
    package let writes: [CarryWrite]

    /// Plans from an observation, by going on from the answers that GitLab is expected to give.
    package init(from observation: CarryObservation) {
        var observation = observation
        var writes: [CarryWrite] = []
        while let write = observation.nextWrite, writes.count < Self.limit {
            writes.append(write)
            observation.take(observation.expectedAnswer(to: write), to: write)
        }
        self.writes = writes
    }

    /// More than any plan has: a bound for what would be a fault of ours.
    package static let limit = 20
}

extension CarryPlan: CustomStringConvertible {
    package var description: String { writes.map { "\($0)" }.joined(separator: "; ") }
}

extension CarryPlan: JSONEncodable {
    package var json: JSONValue { .object(["writes": .array(writes.map(\.json))]) }
}
