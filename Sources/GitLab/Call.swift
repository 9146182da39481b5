import HTTP
import JSON

/// A request to GitLab's API before it has a host and a token.
struct Call: Sendable {
    let method: HTTPMethod
    let path: Path
    var query: [(name: String, value: String)] = []
    /// `nil` sends no body.
    var body: JSONValue?
    var account = RequestBudget.Account.requests

    /// How errors and logs name the call: `GET projects/7/merge_requests/3`.
    var name: String { "\(method.rawValue) \(path.text)" }

    /// The path with its query: `projects/7/hooks?page=2`.
    var target: String {
        guard !query.isEmpty else { return path.text }
        let items = query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
        return "\(path.text)?\(items.joined(separator: "&"))"
    }

    /// The same call for another page of its list.
    func page(_ page: Int) -> Call {
        var call = self
        call.query.removeAll { $0.name == "page" }
        call.query.append((name: "page", value: String(page)))
        return call
    }
}
