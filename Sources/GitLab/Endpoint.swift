import HTTP
import JSON

/// One call to GitLab's REST API as a value, and how its answer is read.
///
/// The calls that sluice makes are the static functions in `Endpoints/`: `.mergeRequest(number, in: project)`.
///
/// Source: <https://docs.gitlab.com/api/rest/>
package struct Endpoint<Response: Sendable>: Sendable {
    let call: Call
    let read: @Sendable (HTTPResponse) throws(JSONError) -> Response
}

/// Stands for an answer that nobody reads.
package struct Ignored: Sendable, Equatable {}

extension Endpoint where Response: JSONDecodable {
    /// Makes a call that reads.
    static func get(_ path: Path) -> Endpoint {
        Endpoint(call: Call(method: .get, path: path), read: readJSON)
    }

    /// Makes a call that reads a page of a list; query items without a value are left out.
    static func list(
        _ path: Path,
        _ query: KeyValuePairs<String, String?> = [:],
        pageSize: Int = 100
    ) -> Endpoint {
        let filters = query.compactMap { name, value in value.map { (name: name, value: $0) } }
        let size = [(name: "per_page", value: String(pageSize))]
        let call = Call(method: .get, path: path, query: filters + size)
        return Endpoint(call: call, read: readJSON)
    }

    /// Makes a call that creates.
    static func post(
        _ path: Path,
        _ body: RequestBody = [:],
        on account: RequestBudget.Account = .requests
    ) -> Endpoint {
        Endpoint(call: Call(method: .post, path: path, body: body.json, account: account), read: readJSON)
    }

    /// Makes a call that changes what the body names.
    static func put(_ path: Path, _ body: RequestBody) -> Endpoint {
        Endpoint(call: Call(method: .put, path: path, body: body.json), read: readJSON)
    }
}

extension Endpoint where Response == FileContent {
    /// Makes a call whose answer is a file as it is.
    static func raw(_ path: Path, _ query: KeyValuePairs<String, String>) -> Endpoint {
        let items = query.map { (name: $0.key, value: $0.value) }
        return Endpoint(call: Call(method: .get, path: path, query: items)) { FileContent(bytes: $0.body) }
    }
}

extension Endpoint where Response == Ignored {
    /// Makes a call that sets something going.
    static func post(_ path: Path) -> Endpoint {
        Endpoint(call: Call(method: .post, path: path)) { _ in Ignored() }
    }

    /// Makes a call that deletes.
    static func delete(_ path: Path) -> Endpoint {
        Endpoint(call: Call(method: .delete, path: path)) { _ in Ignored() }
    }
}

private func readJSON<Response: JSONDecodable>(_ response: HTTPResponse) throws(JSONError) -> Response {
    try JSONReader(JSONValue(parsing: response.body)).decode()
}
