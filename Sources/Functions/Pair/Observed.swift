/// What was seen, and what follows from it: one write after the other, until none is left.
///
/// Conforming types hold values only, so that every judgement is tested, and told by `--dry-run`, without GitLab.
package protocol Observed: Sendable {
    /// The one write that comes next; `nil` when everything is as it should be.
    var nextWrite: Write? { get }

    /// Takes in what a write came to, so that the next one is decided from how things are.
    mutating func take(_ answer: Answer, to write: Write)

    /// What GitLab will answer, as far as that can be told before: how a plan is made without writing.
    func expectedAnswer(to write: Write) -> Answer
}
