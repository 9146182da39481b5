import HTTP
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Answers each request by its path.
struct Responder: Sendable {
    let body: BodyReader
    let webhooks: WebhookEndpoint
    /// `nil` where CloudEvents are not taken.
    let cloudEvents: CloudEventEndpoint?
    let drain: Drain
    let metrics: RequestMetrics

    /// Answers a request that came on a connection.
    ///
    /// - Throws: ``AnswerLost`` when the client is not there any more.
    @concurrent func respond(
        to request: Request,
        _ writer: consuming ResponseWriter,
        on connection: any Channel
    ) async throws(AnswerLost) {
        let route = Route(path: request.uri.path)
        let answer = await metrics.measured(route) { await self.answer(to: request, on: route) }
        let leavesBody = request.method != .post && request.hasBody
        if answer.isLast || leavesBody { connection.closeSoon() }
        let response = Response(answer, to: request.method)
        do {
            try await writer.write(response: response.head, body: response.body)
        } catch {
            throw AnswerLost(reason: "\(error)")
        }
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

/// An answer that could not be written; an error of its own, so that nobody takes it for a request that can't be read, and answers that.
struct AnswerLost: Error {
    let reason: String
}

extension Request {
    /// Whether more comes than the head.
    fileprivate var hasBody: Bool {
        headers[.transferEncoding] != nil || headers[.contentLength] ?? "0" != "0"
    }
}
