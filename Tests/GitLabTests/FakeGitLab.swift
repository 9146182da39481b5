import GitLab

@testable import HTTP

/// The wire to a GitLab that knows only the answers it was given; everything else is not found.
///
/// Answers are kept by `METHOD path?query` below `/api/v4/`, or by `METHOD path` whatever the query.
final class FakeGitLab: HTTPTransport {
    static let forge = "https://gitlab.example"

    private let state: Lock<State>

    fileprivate struct State: Sendable {
        var answers: [String: [FakeAnswer]]
        var requests: [HTTPRequest] = []
    }

    /// Takes the answers of each call in order; the last one is given again and again.
    init(_ answers: [String: [FakeAnswer]]) {
        state = Lock(State(answers: answers))
    }

    convenience init(_ answers: [String: FakeAnswer]) {
        self.init(answers.mapValues { [$0] })
    }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let answer = state.withLock { state in
            state.requests.append(request)
            return state.nextAnswer(to: request.call)
        }
        return try answer.result.get()
    }

    /// What was asked, in order: `GET projects/7/hooks?per_page=100`.
    var calls: [String] { requests.map(\.call) }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }

    func client(_ options: GitLabOptions = GitLabOptions(clock: FakeClock())) -> GitLabClient {
        GitLabClient(forge: Self.forge, token: Token("glpat-s3cret"), transport: self, options: options)
    }
}

extension FakeGitLab.State {
    fileprivate mutating func nextAnswer(to call: String) -> FakeAnswer {
        let path = String(call.prefix { $0 != "?" })
        guard let key = [call, path].first(where: { answers[$0] != nil }), let left = answers[key],
            let answer = left.first
        else { return .status(404, #"{"message":"404 Not Found"}"#) }
        if left.count > 1 { answers[key] = Array(left.dropFirst()) }
        return answer
    }
}

extension HTTPRequest {
    /// `GET projects/7`; the whole URL when it is not below the API of the fake.
    var call: String {
        let base = "\(FakeGitLab.forge)/api/v4/"
        return "\(method.rawValue) \(url.hasPrefix(base) ? String(url.dropFirst(base.count)) : url)"
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }
}
