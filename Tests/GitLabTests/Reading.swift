import JSON

/// Reads a value from a JSON text.
func read<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONReader(JSONValue(parsing: Array(text.utf8))).decode()
}
