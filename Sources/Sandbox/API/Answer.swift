import JSON

/// What a request is answered with.
struct Answer: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: [UInt8]
}

extension Answer {
    static func json(_ value: some JSONEncodable, status: Int = 200) -> Answer {
        Answer(
            status: status,
            headers: [("Content-Type", "application/json")],
            body: Array(value.json.text().utf8)
        )
    }

    static func created(_ value: some JSONEncodable) -> Answer { .json(value, status: 201) }

    static var noContent: Answer { Answer(status: 204, headers: [], body: []) }

    static func text(_ text: String, status: Int = 200) -> Answer {
        Answer(status: status, headers: [("Content-Type", "text/plain")], body: Array(text.utf8))
    }

    static func bytes(_ bytes: [UInt8], type: String = "application/octet-stream") -> Answer {
        Answer(status: 200, headers: [("Content-Type", type)], body: bytes)
    }

    static func html(_ page: String, status: Int = 200) -> Answer {
        Answer(
            status: status,
            headers: [("Content-Type", "text/html; charset=utf-8")],
            body: Array(page.utf8)
        )
    }

    init(_ refusal: Refusal) {
        let headers = refusal.headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        self = .json(refusal.body, status: refusal.status).with(headers)
    }

    func with(_ name: String, _ value: String) -> Answer { with([(name, value)]) }

    func with(_ headers: [(name: String, value: String)]) -> Answer {
        Answer(status: status, headers: self.headers + headers, body: body)
    }
}
