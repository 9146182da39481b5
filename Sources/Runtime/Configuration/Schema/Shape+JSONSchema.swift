package import JSON

extension Shape {
    /// The shape in the words of JSON Schema.
    ///
    /// Source: <https://json-schema.org/draft-07/json-schema-validation>
    var schema: JSONValue {
        switch self {
        case .value(let value): .object(value.schema)
        case .section(let section): section.schema
        case .list(let element, let mayBeEmpty):
            ["type": "array", "items": element.schema, "minItems": mayBeEmpty ? 0 : 1]
        case .names(let value):
            ["type": "object", "additionalProperties": value.schema, "minProperties": 1]
        case .either(let one, let other): ["anyOf": [one.schema, other.schema]]
        }
    }
}

extension SectionShape {
    fileprivate var schema: JSONValue {
        var schema: JSONObject = ["type": "object", "additionalProperties": false]
        schema["properties"] = .object(JSONObject(keys.map { ($0.name, $0.schema) }))
        let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { schema["required"] = .array(required) }
        if isChoice {
            schema["minProperties"] = 1
            schema["maxProperties"] = 1
        }
        return .object(schema)
    }
}

extension SectionShape.Key {
    fileprivate var schema: JSONValue {
        guard case .object(var schema) = shape.schema else { return shape.schema }
        schema["description"] = .string(summary)
        return .object(schema)
    }
}

extension Configuration {
    /// The JSON Schema of functions.yaml, for editors.
    ///
    /// What holds between two entries, and what no key or value tells by itself, only the reader knows.
    package static var schema: JSONValue {
        guard case .object(var schema) = Shape.section(.root).schema else { return .null }
        schema["$schema"] = "http://json-schema.org/draft-07/schema#"
        schema["title"] = "functions.yaml of sluice"
        return .object(schema)
    }
}
