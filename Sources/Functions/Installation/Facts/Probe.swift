import GitLab
import HTTP

/// What came of knocking at an address, without a token.
struct Probe: Sendable {
    let url: String
    let result: Result<HTTPResponse, HTTPError>
    /// When the request left and when its answer was there, in seconds since 1970.
    let sent: Int64
    let answered: Int64

    /// Knocks.
    init(_ url: String, _ transport: any HTTPTransport, _ clock: any RequestClock) async {
        var request = HTTPRequest(.head, url)
        request.asksForCertificate = true
        let sent = clock.unixTime
        self.init(url, await Self.send(request, transport), sent: sent, answered: clock.unixTime)
    }

    init(_ url: String, _ result: Result<HTTPResponse, HTTPError>, sent: Int64, answered: Int64) {
        self.url = url
        self.result = result
        self.sent = sent
        self.answered = answered
    }

    /// `nil` where none came.
    var response: HTTPResponse? { try? result.get() }

    private static func send(
        _ request: HTTPRequest,
        _ transport: any HTTPTransport
    ) async -> Result<HTTPResponse, HTTPError> {
        do { return .success(try await transport.send(request)) } catch { return .failure(error) }
    }
}
