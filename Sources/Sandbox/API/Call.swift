import JSON

/// One request to the REST API: what it asks, and who asks.
struct Call: Sendable {
    let request: IncomingRequest
    /// The named parts of the path.
    let captures: [String: String]
    let parameters: Parameters
    let caller: World.User?
    let token: World.AccessToken?
    let forge: Forge
    let baseURL: String
}

extension Call {
    /// Everything as it is at this moment.
    var world: World {
        get async { await forge.store.world }
    }

    /// Changes the world; webhooks are told when the change is complete.
    func change<Result: Sendable>(_ body: @Sendable (inout World) throws -> Result) async throws -> Result {
        try await forge.store.change(body)
    }

    /// - Throws: ``Refusal`` 401 when nobody is signed in.
    func user() throws -> World.User {
        guard let caller else { throw Refusal.unauthorized }
        return caller
    }

    /// One page of a list, with the headers for the others.
    func page<Element>(_ all: [Element], _ present: (Element) -> JSONValue) throws -> Answer {
        let pagination = try Pagination(parameters)
        let headers = pagination.headers(total: all.count, call: self)
        return .json(pagination.slice(all).map(present)).with(headers)
    }

    /// A named part of the path.
    func capture(_ name: String) -> String { captures[name] ?? "" }

    /// A named part of the path that is a number.
    func number(_ name: String) throws -> Int {
        guard let number = Int(capture(name)) else { throw Refusal.error(400, "\(name) is invalid") }
        return number
    }
}
