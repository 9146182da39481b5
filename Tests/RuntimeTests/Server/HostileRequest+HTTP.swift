import Testing

/// Requests that are wrong before anybody reads their body.
extension HostileRequest {
    /// Whose requests are not believed.
    static let unverified = [
        HostileRequest("no token", post("/webhooks/gitlab", json, opened), 401),
        HostileRequest("an empty token", post("/webhooks/gitlab", "X-Gitlab-Token:\r\n" + json, opened), 401),
        HostileRequest("a wrong token", post("/webhooks/gitlab", "X-Gitlab-Token: open\r\n", opened), 401),
        HostileRequest(
            "a longer token",
            post("/webhooks/gitlab", "X-Gitlab-Token: open-sesame2\r\n", opened),
            401
        ),
        HostileRequest(
            "another case",
            post("/webhooks/gitlab", "X-Gitlab-Token: Open-Sesame\r\n", opened),
            401
        ),
        HostileRequest(
            "a right and a wrong token",
            post("/webhooks/gitlab", token + "X-Gitlab-Token: wrong\r\n", opened),
            401
        ),
        HostileRequest(
            "the token in the query",
            post("/webhooks/gitlab?token=open-sesame", json, opened),
            401
        ),
        HostileRequest(
            "the token as a bearer",
            post("/webhooks/gitlab", "Authorization: open-sesame\r\n", ""),
            401
        ),
        HostileRequest(
            "a signature instead",
            post("/webhooks/gitlab", "webhook-signature: v1,x\r\n", opened),
            401
        ),
        HostileRequest("no token and no body", request("POST /webhooks/gitlab"), 401),
        HostileRequest("no token and no JSON", post("/webhooks/gitlab", "", "{{{{"), 401),
    ]

    /// What no way leads to.
    static let misdirected = [
        HostileRequest("GET", request("GET /webhooks/gitlab", token), 405),
        HostileRequest("PUT", request("PUT /webhooks/gitlab/main", token), 405),
        HostileRequest("DELETE", request("DELETE /health/liveness"), 405),
        HostileRequest("TRACE", request("TRACE /events"), 405),
        HostileRequest("a method of their own", request("BREW /events"), 400),
        HostileRequest("an unknown path", request("GET /admin"), 404),
        HostileRequest("a forge there is not", post("/webhooks/gitlab/evil", token, opened), 404),
        HostileRequest("a path that climbs", request("GET /health/../metrics"), 404),
        HostileRequest("an escaped path that climbs", request("POST /webhooks/gitlab/%2e%2e", token), 404),
        HostileRequest("a very deep path", request("GET " + String(repeating: "/a", count: 2000)), 404),
        HostileRequest("a proxy request", request("CONNECT evil.example:443"), 404),
    ]

    /// What is no HTTP.
    static let malformed = [
        HostileRequest("no request at all", "\r\n\r\n\r\n", nil),
        HostileRequest("noise", [0, 1, 2, 3, 255, 254, 13, 10, 13, 10], 400),
        HostileRequest("a TLS handshake", [22, 3, 1, 0, 5, 1, 0, 0, 1, 3], 400),
        HostileRequest("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        HostileRequest("HTTP/9", "GET /metrics HTTP/9.9\r\n\r\n", 400),
        HostileRequest("a NUL in a header", request("POST /events", "X-A: a\0b\r\n"), 400),
        HostileRequest("a header without a name", request("POST /events", ": a\r\n"), 400),
        HostileRequest("a space before the colon", request("POST /events", "X-A : a\r\n"), 400),
        HostileRequest("a length below zero", request("POST /events", "Content-Length: -1\r\n"), 400),
        HostileRequest("a length that is none", request("POST /events", "Content-Length: ten\r\n"), 400),
        HostileRequest(
            "a length beyond any",
            request("POST /events", "Content-Length: 99999999999999999999\r\n"),
            400
        ),
        HostileRequest(
            "two lengths",
            request("POST /events", "Content-Length: 1\r\nContent-Length: 2\r\n") + "ab",
            400
        ),
        HostileRequest(
            "a length and chunks",
            request("POST /events", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
            400
        ),
        HostileRequest(
            "a chunk of no size",
            request("POST /webhooks/gitlab", token + json + "Transfer-Encoding: chunked\r\n") + "zz\r\n",
            400
        ),
        HostileRequest(
            "a header too long",
            request("GET /metrics", "X-A: \(String(repeating: "a", count: 80_000))\r\n"),
            400
        ),
        HostileRequest(
            "headers too large together",
            request(
                "GET /metrics",
                (0..<100).map { "X-\($0): \(String(repeating: "a", count: 1000))\r\n" }.joined()
            ),
            400
        ),
        HostileRequest(
            "headers too many",
            request("GET /metrics", (0..<2000).map { "X-\($0): a\r\n" }.joined()),
            400
        ),
        HostileRequest("a path too long", request("GET /" + String(repeating: "a", count: 200_000)), 400),
    ]
}
