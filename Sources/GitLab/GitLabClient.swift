package import HTTP
import JSON

/// GitLab as one identity sees it; copies share the identity's budget.
package struct GitLabClient: Sendable {
    /// The forge's base URL without a slash at its end: `https://gitlab.com`.
    package let forge: String
    private var exchange: Exchange
    private let currentUserLookup = CurrentUserLookup()

    package init(
        forge: String,
        token: Token,
        transport: any HTTPTransport,
        options: GitLabOptions = GitLabOptions()
    ) {
        self.forge = String(forge.reversed().drop { $0 == "/" }.reversed())
        exchange = Exchange(
            base: "\(self.forge)/api/v4",
            token: token,
            transport: transport,
            options: options
        )
    }

    /// The same client with another patience, such as the time that is left to the caller.
    package func waiting(atMost patience: Duration) -> GitLabClient {
        var client = self
        client.exchange.options.policy.patience = patience
        return client
    }

    /// Makes a call and reads its answer.
    ///
    /// - Throws: `GitLabError`; a status outside 200–299 is one.
    package func send<Response>(_ endpoint: Endpoint<Response>) async throws(GitLabError) -> Response {
        let response = try await exchange.answer(to: endpoint.call)
        return try read(response, as: endpoint)
    }

    /// Reads a list to its end, page by page.
    ///
    /// - Throws: `GitLabError.tooManyPages` for a list that is longer than `RequestPolicy.pages`.
    package func all<Element>(_ endpoint: Endpoint<[Element]>) async throws(GitLabError) -> [Element] {
        var elements: [Element] = []
        var call = endpoint.call
        for number in 1...exchange.options.policy.pages {
            let response = try await exchange.answer(to: call)
            elements += try read(response, as: endpoint)
            guard let next = try nextPage(after: number, response, of: call) else { return elements }
            call = call.page(next)
        }
        throw .tooManyPages(request: call.name, limit: exchange.options.policy.pages)
    }

    /// The user the token belongs to, asked for once.
    package func currentUser() async throws(GitLabError) -> User {
        try await currentUserLookup.user { [self] () async throws(GitLabError) -> User in
            try await send(.currentUser)
        }
    }

    private func read<Response>(
        _ response: HTTPResponse,
        as endpoint: Endpoint<Response>
    ) throws(GitLabError) -> Response {
        do { return try endpoint.read(response) } catch {
            throw .unexpectedAnswer(request: endpoint.call.name, error)
        }
    }

    private func nextPage(
        after page: Int,
        _ response: HTTPResponse,
        of call: Call
    ) throws(GitLabError) -> Int? {
        do { return try response.headers.nextPage(after: page) } catch {
            throw .unexpectedAnswer(request: call.name, error)
        }
    }
}
