import HTTP
import JSON

@testable import Sandbox

/// A running sandbox, and a way to call it.
struct Stage {
    let sandbox: Sandbox
    private let transport: CurlTransport

    /// Runs a test in a sandbox of its own, which ends with it.
    static func run(
        _ seed: Seed = Example().seed,
        options: Sandbox.Options = Sandbox.Options(),
        _ body: (Stage) async throws -> Void
    ) async throws {
        await Doors.shared.enter()
        do {
            try await runInside(seed, options, body)
        } catch {
            await Doors.shared.leave()
            throw error
        }
        await Doors.shared.leave()
    }

    private static func runInside(
        _ seed: Seed,
        _ options: Sandbox.Options,
        _ body: (Stage) async throws -> Void
    ) async throws {
        let sandbox = try await Sandbox.start(seed, options: options)
        let stage = Stage(sandbox: sandbox, transport: try CurlTransport())
        do {
            try await body(stage)
        } catch {
            try await stage.end()
            throw error
        }
        try await stage.end()
    }

    private func end() async throws {
        transport.shutdown()
        try await sandbox.stop()
    }

    /// Calls the REST API as a user of the example; `nil` calls as nobody.
    @discardableResult
    func call(
        _ method: HTTPMethod,
        _ path: String,
        as user: String? = "sluice-bot",
        _ body: JSONObject? = nil
    ) async throws -> Reply {
        var headers: [HTTPHeader] = []
        if let user { headers.append(HTTPHeader(name: "PRIVATE-TOKEN", value: Example.tokens[user] ?? user)) }
        if body != nil { headers.append(HTTPHeader(name: "Content-Type", value: "application/json")) }
        return try await send(method, "/api/v4/\(path)", headers: headers, body: body?.json.text())
    }

    func send(
        _ method: HTTPMethod,
        _ path: String,
        headers: [HTTPHeader] = [],
        body: String? = nil
    ) async throws -> Reply {
        let request = HTTPRequest(
            method,
            sandbox.url + path,
            headers: headers,
            body: body.map { Array($0.utf8) }
        )
        return Reply(try await transport.send(request))
    }
}

/// What the sandbox answered.
struct Reply {
    let status: Int
    let headers: HTTPHeaders
    let text: String
    /// `nil` when the body is no JSON.
    let json: JSONValue?

    init(_ response: HTTPResponse) {
        status = response.status
        headers = response.headers
        text = String(decoding: response.body, as: UTF8.self)
        json = try? JSONValue(parsing: response.body)
    }

    /// The member of an object: `reply["title"]`.
    subscript(key: String) -> JSONValue? { json?[key] }

    var elements: [JSONValue] { json?.elements ?? [] }
}

extension JSONValue {
    subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var int: Int? {
        if case .integer(let number) = self { Int(number) } else { nil }
    }
}
