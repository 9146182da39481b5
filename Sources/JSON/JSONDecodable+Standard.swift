extension JSONValue: JSONDecodable {
    package init(from json: JSONReader) { self = json.value }
}

extension String: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self = try json.string() }
}

extension Int: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self = try json.int() }
}

extension Int64: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self = try json.integer() }
}

extension Bool: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self = try json.bool() }
}

extension Double: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self = try json.real() }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        self = try json.elements().map { element throws(JSONError) in try Element(from: element) }
    }
}

extension Optional: JSONDecodable where Wrapped: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        self = json.value == .null ? nil : try Wrapped(from: json)
    }
}
