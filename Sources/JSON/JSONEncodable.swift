/// What can be written as JSON.
package protocol JSONEncodable {
    var json: JSONValue { get }
}

extension JSONValue: JSONEncodable {
    package var json: JSONValue { self }
}

extension JSONObject: JSONEncodable {
    package var json: JSONValue { .object(self) }
}

extension String: JSONEncodable {
    package var json: JSONValue { .string(self) }
}

extension Int: JSONEncodable {
    package var json: JSONValue { .integer(Int64(self)) }
}

extension Int64: JSONEncodable {
    package var json: JSONValue { .integer(self) }
}

extension Bool: JSONEncodable {
    package var json: JSONValue { .bool(self) }
}

extension Double: JSONEncodable {
    package var json: JSONValue { .real(self) }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    package var json: JSONValue { .array(map(\.json)) }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    package var json: JSONValue { map(\.json) ?? .null }
}
