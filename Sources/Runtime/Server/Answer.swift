/// What a sender is told.
struct Answer: Sendable, Equatable {
    let status: Int
    /// A sentence for a person, empty for every 2xx of a webhook or an event.
    var sentence = ""
    var contentType = "text/plain; charset=utf-8"
    /// How long to wait before trying again.
    var retryAfter: Duration?
    /// The methods that are allowed, for 405.
    var allow: String?
    /// Whether the connection ends with the answer, since the rest of the request is not read.
    var isLast = false

    /// Done, or nothing to do.
    static let handled = Answer(status: 200)
    /// Will be done.
    static let queued = Answer(status: 202)

    static func page(_ text: String) -> Answer {
        Answer(status: 200, sentence: text, contentType: "text/plain; version=0.0.4")
    }
    static func badRequest(_ sentence: String) -> Answer { Answer(status: 400, sentence: sentence) }
    static let unverified = Answer(status: 401, isLast: true)
    /// We lack the secret to verify with.
    static let unverifiable = Answer(status: 503, retryAfter: .seconds(60), isLast: true)
    /// A way that is closed on purpose, which a broker need not try again.
    static func forbidden(_ sentence: String) -> Answer {
        Answer(status: 403, sentence: sentence, isLast: true)
    }
    static func notFound(_ sentence: String) -> Answer {
        Answer(status: 404, sentence: sentence, isLast: true)
    }
    static func notAllowed(allow: String) -> Answer {
        Answer(status: 405, sentence: "only \(allow) is possible here", allow: allow, isLast: true)
    }
    static func tooSlow(_ limit: Duration) -> Answer {
        Answer(status: 408, sentence: "the request was not complete within \(limit)", isLast: true)
    }
    static func tooLarge(_ limit: ByteCount) -> Answer {
        Answer(status: 413, sentence: "the body has more than \(limit)", isLast: true)
    }
    static let tooManyBytes = Answer(
        status: 503,
        sentence: "too many requests are being read",
        retryAfter: .seconds(1),
        isLast: true
    )
    static func unsupported(_ sentence: String) -> Answer { Answer(status: 415, sentence: sentence) }
    /// Can never be handled; a broker does not try again.
    static func impossible(_ sentence: String) -> Answer { Answer(status: 422, sentence: sentence) }
    static func tooMany(_ sentence: String, after delay: Duration) -> Answer {
        Answer(status: 429, sentence: sentence, retryAfter: delay)
    }
    static func unavailable(_ sentence: String, after delay: Duration = .seconds(10)) -> Answer {
        Answer(status: 503, sentence: sentence, retryAfter: delay)
    }
}
