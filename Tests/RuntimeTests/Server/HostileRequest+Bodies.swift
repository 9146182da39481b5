import JSON
import Testing

/// Requests whose body is wrong, or what it means.
extension HostileRequest {
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
