import Processes

extension GitError {
    /// A reference that `git update-ref` did not move.
    init(notMoving reference: String, _ result: CommandResult) {
        let message = GitMessage(result.errorOutput).text
        let isStale = Self.stalePhrases.contains(where: message.contains)
        self = isStale ? .stale(reference) : GitError(failureOf: "git update-ref", result)
    }

    private static let stalePhrases = [
        "but expected", "reference already exists", "unable to resolve", "reference is missing",
    ]
}
