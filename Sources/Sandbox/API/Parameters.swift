import JSON

/// The parameters of a request, whether they came in the query, a form or a JSON body.
struct Parameters: Sendable {
    private var values = JSONObject()

    /// - Throws: ``Refusal`` when a JSON body cannot be read.
    init(_ request: IncomingRequest) throws {
        add(form: request.query)
        let type = request.header("Content-Type") ?? ""
        if type.hasPrefix("application/json"), !request.body.isEmpty {
            try add(json: request.body)
        } else if type.hasPrefix("application/x-www-form-urlencoded") {
            add(form: String(decoding: request.body, as: UTF8.self))
        }
    }

    private mutating func add(json body: [UInt8]) throws {
        do {
            guard case .object(let object) = try JSONValue(parsing: body) else { return }
            for (key, value) in object { values[key] = value }
        } catch {
            throw Refusal.error(400, "Problems parsing JSON")
        }
    }

    /// Adds `a=1&b[]=2&b[]=3&c[d]=4`.
    private mutating func add(form text: String) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = parts[0].formDecoded
            let value = parts.count > 1 ? parts[1].formDecoded.json : .null
            if key.hasSuffix("[]") {
                append(value, to: String(key.dropLast(2)))
            } else if let bracket = key.firstIndex(of: "["), key.hasSuffix("]") {
                put(value, in: String(key[..<bracket]), at: String(key[bracket...].dropFirst().dropLast()))
            } else {
                values[key] = value
            }
        }
    }

    private mutating func append(_ value: JSONValue, to key: String) {
        var elements: [JSONValue] = []
        if case .array(let known)? = values[key] { elements = known }
        values[key] = .array(elements + [value])
    }

    private mutating func put(_ value: JSONValue, in key: String, at member: String) {
        var object = JSONObject()
        if case .object(let known)? = values[key] { object = known }
        object[member] = value
        values[key] = .object(object)
    }

    /// The value as it came; `nil` when the parameter is absent or null.
    subscript(name: String) -> JSONValue? {
        values[name].flatMap { $0 == .null ? nil : $0 }
    }

    func has(_ name: String) -> Bool { values[name] != nil }
}
