import GitLab
import JSON
import Runtime

/// What a walk over the pairs came to.
struct ReconcileResult: Sendable, Equatable {
    /// How many pairs were looked at.
    private(set) var pairs = 0
    /// What was put right, or would be.
    private(set) var healed: [String] = []
    /// What a person has to see to.
    private(set) var impossible: [String] = []
    /// What another walk may put right.
    private(set) var postponed: [String] = []

    /// Adds what came of one subject.
    ///
    /// - Throws: `GitLabError.unauthorized`, which ends the whole walk.
    mutating func add(_ subject: String, _ work: () async throws -> Outcome) async throws {
        do {
            add(try await work(), for: subject)
        } catch {
            if case GitLabError.unauthorized = error { throw error }
            add(RetryPolicy.judge(error), for: subject)
        }
    }

    private mutating func add(_ outcome: Outcome, for subject: String) {
        pairs += 1
        switch outcome {
        case .done(let what), .planned(let what, _): healed.append("\(subject): \(what)")
        case .ignored: break
        }
    }

    mutating func add(_ failure: Failure, for subject: String) {
        pairs += 1
        switch failure {
        case .tryAgain(let sentence, _): postponed.append("\(subject): \(sentence)")
        case .impossible(let sentence): impossible.append("\(subject): \(sentence)")
        }
    }
}

extension ReconcileResult {
    /// How the function ends.
    ///
    /// - Throws: `Failure.tryAgain` when something is left for another walk; `Failure.impossible` when only persons can go on.
    func outcome(isDryRun: Bool) throws(Failure) -> Outcome {
        guard postponed.isEmpty else { throw .tryAgain(text) }
        guard impossible.isEmpty else { throw .impossible(text) }
        guard !healed.isEmpty else { return .ignored(text) }
        return isDryRun ? .planned(text, .array(healed.map { .string($0) })) : .done(text)
    }

    private var text: String {
        let count = pairs == 1 ? "1 pair was looked at" : "\(pairs) pairs were looked at"
        let lists = [("put right", healed), ("for a person", impossible), ("left for later", postponed)]
        let parts = lists.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: "; "))" }
        return ([count] + parts).joined(separator: "; ")
    }
}
