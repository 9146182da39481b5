/// How long to wait before the same work is tried again: 1 s, 4 s, 16 s, 64 s, 256 s, and then no more.
struct RetryDelays: Sendable {
    var first = Duration.seconds(1)
    var factor = 4
    var count = 5

    /// The wait after some attempts, at least what the failure asks for; `nil` to give up.
    func delay(after attempts: Int, atLeast asked: Duration?) -> Duration? {
        guard attempts < count else { return nil }
        let own = (0..<attempts).reduce(first) { delay, _ in delay * factor }
        return max(own, asked ?? .zero)
    }
}
