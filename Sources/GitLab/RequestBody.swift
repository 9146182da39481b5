import JSON

/// The members of a request's body; those without a value are left out, never sent as null.
struct RequestBody: ExpressibleByDictionaryLiteral {
    private var members: [(String, JSONValue)]

    init(dictionaryLiteral elements: (String, (any JSONEncodable)?)...) {
        members = elements.compactMap { key, value in value.map { (key, $0.json) } }
    }

    var json: JSONValue { .object(JSONObject(members)) }

    func adding(_ flags: some Sequence<(String, Bool)>) -> RequestBody {
        var body = self
        body.members += flags.map { ($0, .bool($1)) }
        return body
    }
}
