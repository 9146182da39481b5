package import HTTP

/// Where the ingress hands events on to: a broker, a channel, or anything else that takes CloudEvents over HTTP.
///
/// Source: <https://github.com/knative/specs/blob/main/specs/eventing/control-plane.md#sinkbinding>
package struct Sink: Sendable {
    private let url: String
    private let overrides: CloudEventOverrides
    private let transport: any HTTPTransport

    init(url: String, overrides: CloudEventOverrides = CloudEventOverrides(), transport: any HTTPTransport) {
        self.url = url
        self.overrides = overrides
        self.transport = transport
    }

    /// The sink that Knative names by `K_SINK` and `K_CE_OVERRIDES`; `nil` where it names none.
    ///
    /// - Throws: ``ServerError`` for a URL that is none, and for overrides that cannot be read.
    package init?(environment: Environment, transport: any HTTPTransport) throws(ServerError) {
        guard let url = environment.value("K_SINK") else { return nil }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { throw .invalidSink }
        let overrides = environment.value("K_CE_OVERRIDES") ?? ""
        try self.init(url: url, overrides: CloudEventOverrides(overrides), transport: transport)
    }

    /// Hands an event on; it is stored where it was handed to when this returns.
    ///
    /// - Throws: ``Failure/tryAgain(_:after:)`` when the sink is away or does not want the event.
    func take(_ event: CloudEvent, trace: TraceParent?) async throws(Failure) {
        let message = overrides.applied(to: event).binary
        let answer: HTTPResponse
        do {
            answer = try await transport.send(request(message.headers + (trace?.headers ?? []), message.body))
        } catch {
            throw .tryAgain("the event cannot be handed on: \(error)")
        }
        guard (200...299).contains(answer.status) else {
            throw .tryAgain("the event cannot be handed on: the sink answers \(answer.status)")
        }
    }

    /// GitLab waits for ten seconds only, so the sink has less.
    private func request(_ headers: [HTTPHeader], _ body: [UInt8]) -> HTTPRequest {
        let limits = HTTPLimits(connect: .seconds(2), total: .seconds(5), responseBytes: 64 * 1024)
        var request = HTTPRequest(.post, url, headers: headers, body: body, limits: limits)
        // Whoever takes CloudEvents knows one that comes again by its id.
        request.isIdempotent = true
        return request
    }
}
