import HTTP
import HTTPTypes
import Hummingbird

/// Answers each request by its path.
struct Responder: HTTPResponder {
    let body: BodyReader
    let webhooks: WebhookEndpoint
    /// `nil` where CloudEvents are not taken.
    let cloudEvents: CloudEventEndpoint?
    let metrics: PrometheusRegistry

    func respond(to request: Request, context: Connection) async -> Response {
        let answer: Answer
        do {
            answer = try await self.answer(to: request)
        } catch {
            answer = error.answer
        }
        let leavesBody = request.method != .post && request.hasBody
        if answer.isLast || leavesBody { context.closeSoon() }
        return Response(answer, to: request.method)
    }

    private func answer(to request: Request) async throws(Rejection) -> Answer {
        guard let route = Route(path: request.uri.path) else {
            return .notFound("there is nothing at this path")
        }
        guard route.methods.contains(request.method.rawValue) else {
            return .notAllowed(allow: route.methods.joined(separator: ", "))
        }
        switch route {
        case .webhook(let name):
            let forge = try webhooks.forge(named: name)
            return try await webhooks.answer(headers(of: request), from: forge) { () throws(Rejection) in
                try await body.read(request)
            }
        case .cloudEvents:
            guard let cloudEvents else { return .notFound("this server takes no CloudEvents") }
            return await cloudEvents.answer(headers(of: request), try await body.read(request))
        case .liveness: return .handled
        case .readiness: return await webhooks.readiness
        case .metrics: return .page(metrics.text)
        }
    }

    private func headers(of request: Request) -> HTTPHeaders {
        HTTPHeaders(request.headers.map { HTTPHeader(name: $0.name.rawName, value: $0.value) })
    }
}

extension Request {
    /// Whether more comes than the head.
    fileprivate var hasBody: Bool {
        headers[.transferEncoding] != nil || headers[.contentLength] ?? "0" != "0"
    }
}
