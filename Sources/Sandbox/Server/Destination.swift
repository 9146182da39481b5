/// The part of the sandbox that a request is meant for.
enum Destination: Sendable {
    typealias Match = (route: Route, captures: [String: String])

    case api(Match?)
    case git(GitRoute)
    case control(Match?)
    case page

    private static let apiPrefix = "/api/v4/"
    private static let controlPrefix = "/-/sandbox/"

    init(_ request: IncomingRequest) {
        if request.path.hasPrefix(Self.apiPrefix) {
            let path = request.path.dropFirst(Self.apiPrefix.count)
            self = .api(RouteTable.restAPI.match(request.method, path))
        } else if request.path.hasPrefix(Self.controlPrefix) {
            let path = request.path.dropFirst(Self.controlPrefix.count)
            self = .control(RouteTable.controls.match(request.method, path))
        } else if let route = GitRoute(request) {
            self = .git(route)
        } else {
            self = .page
        }
    }

    func record(of request: IncomingRequest, by user: String?) -> Sandbox.RequestRecord {
        Sandbox.RequestRecord(
            kind: kind,
            route: name(request),
            method: request.method,
            path: request.path,
            query: request.query,
            headers: request.headers,
            body: request.body,
            user: user
        )
    }

    private var kind: Sandbox.RequestRecord.Kind {
        switch self {
        case .api: .api
        case .git: .git
        case .control: .control
        case .page: .page
        }
    }

    private func name(_ request: IncomingRequest) -> String {
        switch self {
        case .api(let match), .control(let match): match?.route.name ?? "\(request.method) unknown"
        case .git(let route): route.name
        case .page: "page"
        }
    }
}
