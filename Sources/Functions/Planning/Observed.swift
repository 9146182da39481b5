package import JSON
import Runtime

/// What was seen, and what follows from it: one write after the other, until none is left.
///
/// Conforming types hold values only, so that every judgement is tested, and told by `--dry-run`, without GitLab.
package protocol Observed: Sendable {
    /// One write to GitLab; safe to repeat.
    associatedtype Step: Sendable, Equatable, CustomStringConvertible, JSONEncodable
    /// What a write came to.
    associatedtype Reply: Sendable

    /// The one write that comes next; `nil` when everything is as it should be.
    var nextWrite: Step? { get }

    /// Takes in what a write came to, so that the next one is decided from how things are.
    mutating func take(_ reply: Reply, to write: Step)

    /// What GitLab will answer, as far as that can be told before: how a plan is made without writing.
    func expectedAnswer(to write: Step) -> Reply
}

extension Observed {
    /// Carries out one write after the other until none is left.
    ///
    /// - Returns: The observation as the answers leave it.
    /// - Throws: What `carryOut` throws; `Failure.impossible` when answers lead nowhere.
    func acted(
        on subject: some CustomStringConvertible,
        _ carryOut: (Step, Self) async throws -> Reply
    ) async throws -> Self {
        var seen = self
        for _ in 0..<Plan<Step>.limit {
            guard let write = seen.nextWrite else { return seen }
            seen.take(try await carryOut(write, seen), to: write)
        }
        throw Failure.impossible("GitLab does not keep what is written for \(subject)")
    }
}
