import HTTP
import HTTPTypes
import Hummingbird

/// Answers each request by its path.
struct Responder: HTTPResponder {
    let body: BodyReader
    let webhooks: WebhookEndpoint
    /// `nil` where CloudEvents are not taken.
    let cloudEvents: CloudEventEndpoint?
    let drain: Drain
    let metrics: RequestMetrics

    func respond(to request: Request, context: Connection) async -> Response {
        let route = Route(path: request.uri.path)
        let answer = await metrics.measured(route) { await self.answer(to: request, on: route) }
        let leavesBody = request.method != .post && request.hasBody
        if answer.isLast || leavesBody { context.closeSoon() }
        return Response(answer, to: request.method)
    }

    private func answer(to request: Request, on route: Route?) async -> Answer {
        guard let route else { return .notFound("there is nothing at this path") }
        guard route.methods.contains(request.method.rawValue) else {
            return .notAllowed(allow: route.methods.joined(separator: ", "))
        }
        do {
            return try await take(request, by: route)
        } catch {
            return error.answer
        }
    }

    private func take(_ request: Request, by route: Route) async throws(Rejection) -> Answer {
        switch route {
        case .webhook(let name):
            let forge = try webhooks.forge(named: name)
            let headers = headers(of: request)
            let verification = try webhooks.verification(headers, from: forge)
            return try await body.read(request) { body throws(Rejection) in
                try await webhooks.answer(headers, body, verification, from: forge)
            }
        case .cloudEvents:
            guard let cloudEvents else { return .forbidden("this server takes no CloudEvents") }
            let headers = headers(of: request)
            return try await body.read(request) { body throws(Rejection) in
                await cloudEvents.answer(headers, body)
            }
        case .liveness: return .handled
        case .readiness:
            return drain.hasBegun ? .unavailable("sluice is shutting down") : await webhooks.readiness
        case .metrics: return .page(metrics.registry.text)
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
