import JSON
import Testing

/// A request of somebody who means harm, or of a program that is broken; and what must come of it.
struct HostileRequest: Sendable, CustomTestStringConvertible {
    /// What is wrong with it.
    let testDescription: String
    let bytes: [UInt8]
    /// The status of the answer; `nil` for a connection that just ends.
    let status: Int?

    init(_ description: String, _ text: String, _ status: Int?) {
        self.init(description, Array(text.utf8), status)
    }

    init(_ description: String, _ bytes: [UInt8], _ status: Int?) {
        testDescription = description
        self.bytes = bytes
        self.status = status
    }
}

extension HostileRequest {
    private static let token = "X-Gitlab-Token: open-sesame\r\n"
    private static let json = "Content-Type: application/json\r\n"

    /// A request without a body.
    private static func request(_ line: String, _ headers: String = "") -> String {
        "\(line) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)\r\n"
    }

    /// A request with a body and its length.
    private static func post(_ path: String, _ headers: String, _ body: String) -> String {
        request("POST \(path)", headers + "Content-Length: \(body.utf8.count)\r\n") + body
    }

    /// A webhook with the right token.
    private static func webhook(_ body: String, _ headers: String = json) -> String {
        post("/webhooks/gitlab", token + headers, body)
    }

    private static func webhook(_ body: [UInt8]) -> [UInt8] {
        Array(request("POST /webhooks/gitlab", token + json + "Content-Length: \(body.count)\r\n").utf8)
            + body
    }

    private static let opened = Payload.mergeRequest("open").text()

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

    /// What the right token sends, and cannot be meant.
    static let unreadable = [
        HostileRequest("an empty body", webhook(""), 400),
        HostileRequest("no JSON", webhook("object_kind=merge_request"), 400),
        HostileRequest("half a JSON", webhook(String(opened.dropLast(5))), 400),
        HostileRequest("two JSONs", webhook(opened + opened), 400),
        HostileRequest(
            "the same key twice",
            webhook("{\"object_kind\":\"push\",\"object_kind\":\"note\"}"),
            400
        ),
        HostileRequest("deep nesting", webhook(String(repeating: "[", count: 1000)), 400),
        HostileRequest("the deepest nesting of lists", webhook(String(repeating: "[", count: 65_000)), 400),
        HostileRequest(
            "the deepest nesting of objects",
            webhook(
                String(repeating: "{\"a\":", count: 10_000) + "1" + String(repeating: "}", count: 10_000)
            ),
            400
        ),
        HostileRequest(
            "half a character of UTF-8",
            webhook([0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d]),
            400
        ),
        HostileRequest("a character that is too long", webhook([0x22, 0xc0, 0xaf, 0x22]), 400),
        HostileRequest(
            "UTF-16",
            webhook([0xff, 0xfe] + opened.utf16.flatMap { [UInt8($0 & 255), 0] }),
            400
        ),
        HostileRequest(
            "the same key twice, deep inside",
            webhook("{\"object_kind\":\"push\",\"project\":{\"id\":1,\"id\":2}}"),
            400
        ),
        HostileRequest(
            "a number of many digits",
            webhook("{\"project_id\":\(String(repeating: "9", count: 60_000))}"),
            400
        ),
        HostileRequest("a byte order mark", webhook("\u{feff}" + opened), 400),
        HostileRequest("a NUL in a string", webhook("{\"object_kind\":\"\\u0000\"}"), 400),
        HostileRequest("half a character", webhook("{\"object_kind\":\"\\ud800\"}"), 400),
        HostileRequest("a number too large", webhook("{\"object_kind\":\"push\",\"project_id\":1e999}"), 400),
        HostileRequest("a list", webhook("[]"), 400),
        HostileRequest("no kind", webhook("{}"), 400),
        HostileRequest("a kind that is a number", webhook("{\"object_kind\":1}"), 400),
        HostileRequest("a path that climbs", webhook(Payload.mergeRequest(in: "src/../etc").text()), 400),
        HostileRequest("a form", webhook("a=b", "Content-Type: application/x-www-form-urlencoded\r\n"), 415),
        HostileRequest("no content type", webhook(opened, ""), 415),
        HostileRequest(
            "a packed body in chunks",
            request(
                "POST /webhooks/gitlab",
                token + json + "Content-Encoding: br, gzip\r\nTransfer-Encoding: chunked\r\n"
            ) + "1\r\na\r\n0\r\n\r\n",
            415
        ),
        HostileRequest(
            "a packed body without a token",
            post("/webhooks/gitlab", json + "Content-Encoding: gzip\r\n", "\u{1f}\u{8b}"),
            401
        ),
        HostileRequest(
            "a zip bomb's head",
            webhook("\u{1f}\u{8b}", json + "Content-Encoding: gzip\r\n"),
            415
        ),
    ]

    /// What is larger than allowed: 64 KiB in these tests.
    static let large = [
        HostileRequest(
            "a length that is too large",
            request("POST /webhooks/gitlab", token + json + "Content-Length: 65537\r\n"),
            413
        ),
        HostileRequest("a body that is too large", webhook(String(repeating: " ", count: 100_000)), 413),
        HostileRequest(
            "chunks that are too many",
            request("POST /webhooks/gitlab", token + json + "Transfer-Encoding: chunked\r\n")
                + String(repeating: "1000\r\n" + String(repeating: " ", count: 4096) + "\r\n", count: 17),
            413
        ),
        HostileRequest(
            "a large body without a token",
            post("/webhooks/gitlab", json, opened + String(repeating: " ", count: 100_000)),
            401
        ),
        HostileRequest(
            "a large CloudEvent",
            post("/events", json, String(repeating: " ", count: 100_000)),
            413
        ),
    ]

    private static let attributes = "ce-specversion: 1.0\r\nce-id: 1\r\nce-source: s\r\n"

    /// CloudEvents that are none.
    static let cloudEvents = [
        HostileRequest("no attributes", post("/events", json, opened), 400),
        HostileRequest("an old version", post("/events", "ce-specversion: 0.3\r\n", ""), 400),
        HostileRequest("a packed event", post("/events", attributes + "Content-Encoding: gzip\r\n", ""), 415),
        HostileRequest(
            "an attribute of the wrong bytes",
            post("/events", attributes + "ce-type: %c0%af\r\n", ""),
            400
        ),
        HostileRequest(
            "an attribute with a name of theirs",
            post("/events", attributes + "ce-a-b: 1\r\n", ""),
            400
        ),
        HostileRequest(
            "an event with data twice",
            post(
                "/events",
                "Content-Type: application/cloudevents+json\r\n",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":1,\"data_base64\":\"\"}"
            ),
            400
        ),
        HostileRequest(
            "the deepest event",
            post(
                "/events",
                "Content-Type: application/cloudevents+json\r\n",
                String(repeating: "[", count: 65_000)
            ),
            400
        ),
        HostileRequest("an unknown type", post("/events", attributes + "ce-type: com.example\r\n", ""), 422),
        HostileRequest("a broken escape", post("/events", attributes + "ce-type: %f\r\n", ""), 400),
        HostileRequest(
            "an attribute twice",
            post("/events", attributes + "ce-id: 2\r\nce-type: t\r\n", ""),
            400
        ),
        HostileRequest(
            "another format",
            post("/events", "Content-Type: application/cloudevents+xml\r\n", "<a/>"),
            415
        ),
        HostileRequest(
            "data that is no JSON",
            post(
                "/events",
                attributes + "ce-type: dev.knative.sources.gitlab.push\r\nContent-Type: text/plain\r\n",
                "x"
            ),
            415
        ),
        HostileRequest(
            "data that is not GitLab's",
            post(
                "/events",
                attributes + json + "ce-type: dev.knative.sources.gitlab.push\r\n",
                "{\"project\":1}"
            ),
            422
        ),
        HostileRequest(
            "a batch with a stranger in it",
            post("/events", "Content-Type: application/cloudevents-batch+json\r\n", "[7]"),
            400
        ),
    ]
}
