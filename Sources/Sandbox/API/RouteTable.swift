/// Every endpoint, found by method and path.
struct RouteTable: Sendable {
    private let routes: [Int: [Route]]

    init(_ routes: [Route]) {
        self.routes = Dictionary(grouping: routes) { $0.pattern.split(separator: "/").count }
    }

    /// The endpoint for a path below `/api/v4`; of several that fit, the first in the table.
    func match(_ method: String, _ path: some StringProtocol) -> (route: Route, captures: [String: String])? {
        let parts = String(path).split(separator: "/")
        for route in routes[parts.count] ?? [] where route.method == method {
            if let captures = route.captures(parts) { return (route, captures) }
        }
        return method == "HEAD" ? match("GET", path) : nil
    }
}

extension RouteTable {
    /// The parts of GitLab's REST API that the sandbox has.
    static let restAPI = RouteTable(
        Route.version + Route.users + Route.personalAccessTokens + Route.projects + Route.forks
            + Route.members + Route.branches + Route.commits + Route.repositories + Route.repositoryFiles
            + Route.mergeRequestLists + Route.mergeRequests + Route.mergeRequestContents
            + Route.mergeRequestDependencies + Route.issues + Route.notes + Route.discussions
            + Route.emojiReactions
            + Route.commitStatuses + Route.pipelines + Route.jobs + Route.projectWebhooks
            + Route.protectedBranches
    )
}
