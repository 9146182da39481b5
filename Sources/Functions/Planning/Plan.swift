package import JSON

/// Every write that would put things right, told before any is made.
package struct Plan<Step>: Sendable, Equatable
where Step: Sendable & Equatable & CustomStringConvertible & JSONEncodable {
    package let writes: [Step]

    /// Plans from an observation, by going on from the answers that GitLab is expected to give.
    package init<Seen: Observed>(from observation: Seen) where Seen.Step == Step {
        var observation = observation
        var writes: [Step] = []
        while let write = observation.nextWrite, writes.count < Self.limit {
            writes.append(write)
            observation.take(observation.expectedAnswer(to: write), to: write)
        }
        self.writes = writes
    }

    /// More than any plan has: a bound for what would be a fault of ours.
    package static var limit: Int { 20 }
}

extension Plan: CustomStringConvertible {
    package var description: String { writes.map { "\($0)" }.joined(separator: "; ") }
}

extension Plan: JSONEncodable {
    package var json: JSONValue { .object(["writes": .array(writes.map(\.json))]) }
}

extension Plan<Write> {
    /// Whether the pair may well have moved while it was carried out.
    ///
    /// So it may after a conversion, and when something was made that another worker may make as well. A lone edit takes no
    /// longer than to look again would.
    package var takesLong: Bool {
        writes.contains { write in
            switch write {
            case .push, .open, .say: true
            default: false
            }
        }
    }
}
