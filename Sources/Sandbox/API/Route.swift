/// One endpoint: a method, a path with named parts, and what answers it.
struct Route: Sendable {
    typealias Handler = @Sendable (Call) async throws -> Answer

    let method: String
    /// Below `/api/v4`, as GitLab's documentation writes it: `/projects/:id/merge_requests/:iid`.
    let pattern: String
    let handle: Handler

    private let parts: [Substring]

    init(_ method: String, _ pattern: String, _ handle: @escaping Handler) {
        self.method = method
        self.pattern = pattern
        self.handle = handle
        parts = pattern.split(separator: "/")
    }

    static func get(_ pattern: String, _ handle: @escaping Handler) -> Route { Route("GET", pattern, handle) }
    static func head(_ pattern: String, _ handle: @escaping Handler) -> Route {
        Route("HEAD", pattern, handle)
    }
    static func post(_ pattern: String, _ handle: @escaping Handler) -> Route {
        Route("POST", pattern, handle)
    }
    static func put(_ pattern: String, _ handle: @escaping Handler) -> Route { Route("PUT", pattern, handle) }
    static func delete(_ pattern: String, _ handle: @escaping Handler) -> Route {
        Route("DELETE", pattern, handle)
    }

    /// The name a request log counts by: `GET /projects/:id`.
    var name: String { "\(method) \(pattern)" }

    /// The named parts of a path, decoded; `nil` when the path is not of this form.
    func captures(_ path: [Substring]) -> [String: String]? {
        guard path.count == parts.count else { return nil }
        var captures: [String: String] = [:]
        for (part, segment) in zip(parts, path) {
            if part.hasPrefix(":") {
                captures[String(part.dropFirst())] = segment.percentDecoded
            } else if part != segment {
                return nil
            }
        }
        return captures
    }
}
