import JSON

/// The options of a push, `ci.skip` or `ci.variable=A=B`, as webhooks tell them.
struct PushOptions: JSONEncodable {
    private var namespaces: [String: JSONObject] = [:]

    init(_ options: [String]) {
        for option in options {
            let (name, value) = Self.split(option)
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            namespaces[parts[0], default: JSONObject()][parts[1]] = Self.json(value, of: parts[1])
        }
    }

    var json: JSONValue { .object(JSONObject(namespaces.map { ($0.key, $0.value.json) })) }

    private static func split(_ option: String) -> (name: String, value: String?) {
        let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }

    /// An option that may repeat counts its values.
    private static func json(_ value: String?, of name: String) -> JSONValue {
        guard let value else { return true }
        return ["variable", "label", "unlabel"].contains(name) ? [value: 1] : value.json
    }
}
