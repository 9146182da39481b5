import HTTP

/// What goes wrong at one step.
enum Fault: Sendable, Equatable {
    /// The worker ends; the world never hears of the step.
    case endBefore
    /// The step is carried out, and the worker ends before it hears of that.
    case endAfter
    /// The connection breaks before the step is carried out.
    case breakBefore
    /// The step is carried out, and the connection breaks before the answer.
    case breakAfter
    /// Something on the way answers in GitLab's place; git gets no answer.
    case answer(HTTPResponse)
}

extension Fault {
    /// How a worker can end at a step.
    static let cuts = [Fault.endBefore, .endAfter]

    /// Everything that happens to forges which are busy, broken or behind a proxy.
    static let all =
        cuts + [
            .breakBefore, .breakAfter,
            answer(429, "Retry later\n", "text/plain", [HTTPHeader(name: "Retry-After", value: "2")]),
            answer(429, "Retry later\n", "text/plain"),
            answer(500, #"{"message":"500 Internal Server Error"}"#, "application/json"),
            answer(
                502,
                "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
                "text/html"
            ),
            answer(503, "", "text/plain"),
        ]

    private static func answer(
        _ status: Int,
        _ body: String,
        _ type: String,
        _ headers: [HTTPHeader] = []
    ) -> Fault {
        let fields = HTTPHeaders([HTTPHeader(name: "Content-Type", value: type)] + headers)
        return .answer(HTTPResponse(status: status, headers: fields, body: Array(body.utf8)))
    }
}

extension Fault: CustomStringConvertible {
    var description: String {
        switch self {
        case .endBefore: "ends before"
        case .endAfter: "ends after"
        case .breakBefore: "breaks before"
        case .breakAfter: "breaks after"
        case .answer(let response): "answered \(response.status)"
        }
    }
}
