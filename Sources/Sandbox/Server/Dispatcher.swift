import Logging

/// Brings each request to the part that answers it, and notes it down.
struct Dispatcher: Sendable {
    let forge: Forge
    let log: RequestLog
    let limiter: RateLimiter?
    let faults: Sandbox.FaultPlan?
    let logger: Logger

    init(forge: Forge, log: RequestLog, options: Sandbox.Options) {
        self.forge = forge
        self.log = log
        limiter = options.rateLimit.map(RateLimiter.init)
        faults = options.faults
        logger = options.logger
    }

    /// What the server is to do.
    enum Reply: Sendable {
        case answer(Answer)
        /// End the connection without an answer.
        case drop
    }

    func reply(to request: IncomingRequest) async -> Reply {
        let world = await forge.store.world
        let caller = Result { try Caller(request, in: world) }
        let destination = Destination(request)
        let user = (try? caller.get())?.user
        let record = destination.record(of: request, by: user?.username)
        let number = await log.open(record)
        let reply = await reply(to: request, destination, caller, record)
        await log.close(number, status: reply.status)
        return reply
    }

    private func reply(
        to request: IncomingRequest,
        _ destination: Destination,
        _ caller: Result<Caller, any Error>,
        _ record: Sandbox.RequestRecord
    ) async -> Reply {
        if let reply = await strike(record, .before) { return reply }
        let answer = await answer(to: request, destination, caller)
        return await strike(record, .after) ?? .answer(answer)
    }

    /// Lets a fault take the place of an answer; a delay only takes its time.
    private func strike(_ record: Sandbox.RequestRecord, _ moment: Sandbox.FaultMoment) async -> Reply? {
        switch await faults?(record, moment) {
        case nil: return nil
        case .drop: return .drop
        case .delay(let duration):
            // A cancelled wait means that the server stops: the answer may then come early.
            try? await Task.sleep(for: duration)
            return nil
        case .answer(let status, let headers, let body):
            let fields = headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
            return .answer(.text(body, status: status).with(fields))
        }
    }

    private func answer(
        to request: IncomingRequest,
        _ destination: Destination,
        _ caller: Result<Caller, any Error>
    ) async -> Answer {
        do {
            switch destination {
            case .api(let match):
                return try await limited(caller) { try await api(match, request, caller.get()) }
            case .git(let route):
                let known = (try? caller.get()) ?? .nobody
                return try await SmartHTTP(forge: forge).answer(route, request, by: known)
            case .control(let match): return try await api(match, request, .nobody)
            case .page: return try await Pages(forge: forge).answer(request)
            }
        } catch let refusal as Refusal {
            return Answer(refusal)
        } catch {
            logger.error("\(request.method) \(request.path): \(error)")
            return Answer(Refusal.message(500, "500 Internal Server Error"))
        }
    }

    private func limited(
        _ caller: Result<Caller, any Error>,
        _ body: () async throws -> Answer
    ) async throws -> Answer {
        guard let limiter else { return try await body() }
        let moment = await forge.store.world.clock()
        let verdict = await limiter.count((try? caller.get())?.user?.id, at: moment)
        if let refusal = verdict.refusal { return refusal.with(verdict.headers) }
        do {
            return try await body().with(verdict.headers)
        } catch let refusal as Refusal {
            return Answer(refusal).with(verdict.headers)
        }
    }

    private func api(
        _ match: Destination.Match?,
        _ request: IncomingRequest,
        _ caller: Caller
    ) async throws -> Answer {
        guard let match else { throw Refusal.routeNotFound }
        try requireScope(of: caller.token, for: request.method)
        let call = Call(
            request: request,
            captures: match.captures,
            parameters: try Parameters(request),
            caller: caller.user,
            token: caller.token,
            forge: forge,
            baseURL: await forge.store.world.url
        )
        var answer = try await match.route.handle(call)
        if request.method == "HEAD" { answer.body = [] }
        return answer
    }

    private func requireScope(of token: World.AccessToken?, for method: String) throws {
        guard let token else { return }
        let isReading = method == "GET" || method == "HEAD"
        guard isReading ? token.allowsReading : token.allowsWriting
        else { throw Refusal.insufficientScope(isReading ? [.api, .readAPI] : [.api]) }
    }
}

extension Dispatcher.Reply {
    var status: Int? {
        if case .answer(let answer) = self { answer.status } else { nil }
    }
}
