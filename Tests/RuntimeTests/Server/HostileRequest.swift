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
    static let token = "X-Gitlab-Token: open-sesame\r\n"
    static let json = "Content-Type: application/json\r\n"

    /// A request without a body.
    static func request(_ line: String, _ headers: String = "") -> String {
        "\(line) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(headers)\r\n"
    }

    /// A request with a body and its length.
    static func post(_ path: String, _ headers: String, _ body: String) -> String {
        request("POST \(path)", headers + "Content-Length: \(body.utf8.count)\r\n") + body
    }

    /// A webhook with the right token.
    static func webhook(_ body: String, _ headers: String = json) -> String {
        post("/webhooks/gitlab", token + headers, body)
    }

    static func webhook(_ body: [UInt8]) -> [UInt8] {
        Array(request("POST /webhooks/gitlab", token + json + "Content-Length: \(body.count)\r\n").utf8)
            + body
    }

    static let opened = Payload.mergeRequest("open").text()
}
