import HTTP

/// What comes back for one request.
struct FakeAnswer: Sendable {
    let result: Result<HTTPResponse, HTTPError>

    /// An answer of status 200.
    static func json(_ text: String, headers: HTTPHeaders = [:]) -> FakeAnswer {
        status(200, text, headers: headers)
    }

    static func status(_ status: Int, _ text: String = "", headers: HTTPHeaders = [:]) -> FakeAnswer {
        FakeAnswer(result: .success(HTTPResponse(status: status, headers: headers, body: Array(text.utf8))))
    }

    /// No answer.
    static func failure(_ error: HTTPError) -> FakeAnswer {
        FakeAnswer(result: .failure(error))
    }

    static let lost = failure(.connectionLost(host: "gitlab.example", reason: "reset"))
}
