import JSON

/// Source: <https://docs.gitlab.com/api/version/>
extension Route {
    static let version: [Route] = [
        .get("/version") { call in
            _ = try call.user()
            return .json(
                ["version": Sandbox.gitLabVersion.json, "revision": "5a4db0c", "enterprise": true]
                    as JSONObject
            )
        }
    ]
}
