import HTTP

extension Duration {
    /// Reads a `Retry-After` header, seconds or a date; `nil` for anything else, at most a day.
    ///
    /// Source: <https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3>
    init?(retryAfter text: String, now: Int64) {
        guard let seconds = Int64(text) ?? HTTPDate(text).map({ $0.unixTime - now }) else {
            return nil
        }
        self = .seconds(min(max(seconds, 0), 86_400))
    }
}
