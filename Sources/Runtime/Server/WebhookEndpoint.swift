import HTTP
import Logging

/// Takes GitLab's deliveries: verifies, then reads, then hands on or queues.
struct WebhookEndpoint: Sendable {
    let dispatcher: Dispatcher
    let verifier: WebhookVerifier
    let queue: WorkQueue
    let logger: Logger

    /// The forge of an address.
    ///
    /// - Throws: the answer for a name that functions.yaml does not have.
    func forge(named name: String?) throws(Rejection) -> Forge {
        let forges = dispatcher.configuration.forges
        if let name {
            guard let forge = forges.first(where: { $0.name.description == name }) else {
                throw Rejection(.notFound("functions.yaml has no such forge"))
            }
            return forge
        }
        guard let forge = forges.first, forges.count == 1 else {
            throw Rejection(.notFound("there are several forges: say /webhooks/gitlab/NAME"))
        }
        return forge
    }

    /// Verifies what the headers of a delivery tell, before its body is read.
    ///
    /// - Throws: the answer for a delivery that is not believed.
    func verification(_ headers: HTTPHeaders, from forge: Forge) throws(Rejection) -> BodyVerification {
        try verified(forge) { () throws(WebhookRefusal) in try verifier.verify(headers, from: forge) }
    }

    /// Handles a delivery; nothing of an unverified one is looked at.
    func answer(
        _ headers: HTTPHeaders,
        _ body: [UInt8],
        _ verification: BodyVerification,
        from forge: Forge
    ) async throws(Rejection) -> Answer {
        try verified(forge) { () throws(WebhookRefusal) in try verification.verify(body) }
        if let coding = headers.contentCoding { return .encoded(coding) }
        guard MediaType(headers["content-type"] ?? "").isJSON else {
            return .unsupported("a webhook is application/json")
        }
        return await handle(try event(headers, body, from: forge))
    }

    /// Whether new work would be taken.
    var readiness: Answer {
        get async { answer(await queue.admission) ?? .handled }
    }

    /// Hands an event on to the broker, or else queues it; what no function is for goes nowhere.
    private func handle(_ event: Event) async -> Answer {
        guard case .wake(let work) = dispatcher.plan(event) else { return .handled }
        guard dispatcher.handsOn else { return answer(await queue.offer(work)) ?? .queued }
        return await handOn(event)
    }

    /// Hands an event on; why the broker does not take it is for our log, not for GitLab's.
    private func handOn(_ event: Event) async -> Answer {
        switch await dispatcher.invoke(Ingress.name, with: event).result {
        case .success: .queued
        case .failure(.tryAgain): .unavailable("the event cannot be handed on")
        case .failure(.impossible(let why)): .impossible(why)
        }
    }

    /// What is said to a delivery that is not admitted.
    private func answer(_ admission: WorkQueue.Admission) -> Answer? {
        switch admission {
        case .accepted: nil
        case .full: .unavailable("too many events wait")
        case .closed: .unavailable("sluice is shutting down")
        }
    }

    private func event(
        _ headers: HTTPHeaders,
        _ body: [UInt8],
        from forge: Forge
    ) throws(Rejection) -> Event {
        do {
            let depth = dispatcher.configuration.limits.depth
            return try Event(gitLab: body, maximumDepth: depth, in: Envelope(webhook: headers, from: forge))
        } catch {
            logger.error("a webhook of forge \(forge.name) is not understood: \(error)")
            throw Rejection(.badRequest("\(error)"))
        }
    }

    private func verified<Value>(
        _ forge: Forge,
        _ verify: () throws(WebhookRefusal) -> Value
    ) throws(Rejection) -> Value {
        do {
            return try verify()
        } catch {
            logger.warning("a webhook for forge \(forge.name) is refused: \(error)")
            throw Rejection(error.isOurFault ? .unverifiable : .unverified)
        }
    }
}
