import JSON
import Testing

/// A key of a file: the names and list positions that lead to it.
struct Place: Sendable, CustomStringConvertible, CustomTestStringConvertible {
    enum Step: Sendable, Equatable {
        case key(String)
        case index(Int)
    }

    let steps: [Step]

    /// Without the positions in lists, as the schema knows none: `forges[].identities[].name`.
    var description: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index: text += "[]"
            }
        }
    }

    var testDescription: String { description }

    /// The name at its end.
    var key: String { if case .key(let key)? = steps.last { key } else { "" } }
}

extension String {
    /// The name behind the last dot of a place.
    var lastKey: Substring { split(separator: ".").last ?? "" }
}

extension JSONValue {
    /// Every key in the value whose name is not the file's own choice.
    var places: [Place] { places(below: []).filter { $0.description != "mappings[].branches.main" } }

    private func places(below steps: [Place.Step]) -> [Place] {
        switch self {
        case .object(let object):
            object.flatMap { key, value in
                [Place(steps: steps + [.key(key)])] + value.places(below: steps + [.key(key)])
            }
        case .array(let elements):
            elements.indices.flatMap { elements[$0].places(below: steps + [.index($0)]) }
        default: []
        }
    }

    func removing(_ place: Place) -> JSONValue { changing(place.steps[...]) { $0[place.key] = nil } }

    func replacing(_ place: Place, with value: JSONValue) -> JSONValue {
        changing(place.steps[...]) { $0[place.key] = value }
    }

    func misspelling(_ place: Place) -> JSONValue {
        changing(place.steps[...]) { object in
            object["\(place.key)x"] = object[place.key]
            object[place.key] = nil
        }
    }

    private func changing(_ steps: ArraySlice<Place.Step>, _ change: (inout JSONObject) -> Void) -> JSONValue
    {
        switch (self, steps.first) {
        case (.object(var object), .key(let key)?):
            if steps.count == 1 {
                change(&object)
            } else {
                object[key] = object[key]?.changing(steps.dropFirst(), change)
            }
            return .object(object)
        case (.array(var elements), .index(let index)?):
            elements[index] = elements[index].changing(steps.dropFirst(), change)
            return .array(elements)
        default: return self
        }
    }
}

/// A key that the schema describes.
struct SchemaPlace: CustomStringConvertible {
    let description: String
    /// Whether the section must have it: by name, or as one of few.
    let isRequired: Bool

    /// Every key below a schema.
    static func all(in schema: JSONValue, below path: String = "") -> [SchemaPlace] {
        guard case .object(let object) = schema else { return [] }
        return keys(of: object, below: path)
            + (object["items"].map { all(in: $0, below: path + "[]") } ?? [])
    }

    private static func keys(of object: JSONObject, below path: String) -> [SchemaPlace] {
        guard case .object(let properties)? = object["properties"] else { return [] }
        var required: [JSONValue] = []
        if case .array(let names)? = object["required"] { required = names }
        return properties.flatMap { name, value in
            let place = path.isEmpty ? name : "\(path).\(name)"
            let isRequired = required.contains(.string(name)) || object["maxProperties"] == 1
            return [SchemaPlace(description: place, isRequired: isRequired)] + all(in: value, below: place)
        }
    }
}
