import HTTP
import JSON

/// Sends calls as one identity, under the request policy.
struct Exchange: Sendable {
    var options: GitLabOptions
    private let base: String
    private let token: Token
    private let transport: any HTTPTransport
    private let gate: RequestGate

    /// Takes the API's base URL: `https://gitlab.com/api/v4`.
    init(base: String, token: Token, transport: any HTTPTransport, options: GitLabOptions) {
        self.base = base
        self.token = token
        self.transport = transport
        self.options = options
        gate = RequestGate(options.budget, clock: options.clock)
    }

    /// Sends a call, again where the policy allows, and returns an answer of status 200–299.
    func answer(to call: Call) async throws(GitLabError) -> HTTPResponse {
        let deadline = options.clock.uptime + options.policy.patience
        var attempt = 1
        while true {
            try await gate.enter(call.account, patience: deadline - options.clock.uptime)
            let outcome = await self.attempt(attempt, of: call)
            await heed(outcome)
            guard let pause = options.policy.pause(after: outcome), options.clock.uptime + pause <= deadline
            else {
                return try outcome.response(hiding: token)
            }
            do { try await options.clock.sleep(for: pause) } catch { throw .cancelled }
            attempt += 1
        }
    }

    private func attempt(_ number: Int, of call: Call) async -> Outcome {
        let start = options.clock.uptime
        let outcome = Outcome(of: call, attempt: number, await result(of: request(for: call)), options.clock)
        let report = RequestReport(
            method: call.method.rawValue,
            route: call.path.template,
            status: outcome.status,
            duration: options.clock.uptime - start,
            remaining: outcome.remaining
        )
        options.observer?(report)
        return outcome
    }

    private func result(of request: HTTPRequest) async -> Result<HTTPResponse, HTTPError> {
        do { return .success(try await transport.send(request)) } catch { return .failure(error) }
    }

    private func request(for call: Call) -> HTTPRequest {
        var headers = [HTTPHeader(name: "PRIVATE-TOKEN", value: token.reveal())]
        if call.body != nil {
            headers.append(HTTPHeader(name: "Content-Type", value: "application/json"))
        }
        return HTTPRequest(
            call.method,
            "\(base)/\(call.target)",
            headers: headers,
            body: call.body.map { Array($0.text().utf8) },
            limits: options.limits
        )
    }

    /// Lets the other requests of the identity learn from this one.
    private func heed(_ outcome: Outcome) async {
        if outcome.status == 401 { await gate.refuseToken(for: options.policy.coolDown) }
        if let pause = outcome.requestedPause { await gate.pause(for: pause) }
    }
}
