import JSON

/// An answer that says no, in GitLab's words and shapes, which are not uniform.
///
/// Source: <https://docs.gitlab.com/api/rest/troubleshooting/>
struct Refusal: Error {
    let status: Int
    let body: JSONValue
    var headers: [String: String] = [:]
}

extension Refusal {
    /// Answers `{"message": …}`.
    static func message(_ status: Int, _ message: some JSONEncodable) -> Refusal {
        Refusal(status: status, body: ["message": message.json])
    }

    /// Answers with a complaint about a field: `{"message": {"source_branch": ["does not exist"]}}`.
    static func field(_ name: String, _ complaint: String, status: Int = 400) -> Refusal {
        .message(status, JSONObject([(name, .array([complaint.json]))]))
    }

    /// Answers `{"error": …}`, as the parameter checks do.
    static func error(_ status: Int, _ error: String) -> Refusal {
        Refusal(status: status, body: ["error": error.json])
    }

    /// Nothing is there, or nothing this caller may know of: `404 Branch Not Found`.
    static func notFound(_ thing: String) -> Refusal { .message(404, "404 \(thing) Not Found") }

    /// What a missing record answers; the spelling differs from the other one.
    static var recordNotFound: Refusal { .message(404, "404 Not found") }

    static var routeNotFound: Refusal { .error(404, "404 Not Found") }

    static var unauthorized: Refusal { .message(401, "401 Unauthorized") }

    static func forbidden(_ reason: String? = nil) -> Refusal {
        .message(403, "403 Forbidden\(reason.map { " - \($0)" } ?? "")")
    }

    static func badRequest(_ reason: String) -> Refusal { .message(400, "400 Bad request - \(reason)") }

    /// A token that may not do this.
    static func insufficientScope(_ needed: [World.AccessToken.Scope]) -> Refusal {
        Refusal(
            status: 403,
            body: [
                "error": "insufficient_scope",
                "error_description":
                    "The request requires higher privileges than provided by the access token.",
                "scope": needed.map(\.rawValue).joined(separator: " ").json,
            ]
        )
    }

    /// A token that is known and no longer works.
    static func invalidToken(_ reason: String) -> Refusal {
        Refusal(status: 401, body: ["error": "invalid_token", "error_description": reason.json])
    }
}
