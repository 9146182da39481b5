import YAML

/// An entry of a list, and where it stands.
struct Placed<Value> {
    let value: Value
    let place: YAMLReader
}

extension Section {
    /// Reads the entries of a list that must be there and not be empty, without those that cannot be read.
    func entries<Value>(_ key: String, _ read: (YAMLReader) -> Value?) -> [Placed<Value>] {
        elements(key).compactMap { place in
            read(place).map { Placed(value: $0, place: place) }
        }
    }
}

extension Mistakes {
    /// Notes names that stand in a list twice.
    func addRepeated<Value, Name: Hashable>(_ entries: [Placed<Value>], _ name: (Value) -> Name) {
        var seen: Set<Name> = []
        for entry in entries where !seen.insert(name(entry.value)).inserted {
            add(entry.place, "the name \(name(entry.value)) is taken by an earlier entry")
        }
    }
}
