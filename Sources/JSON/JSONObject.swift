/// The members of a JSON object; they come out sorted by the bytes of their keys.
package struct JSONObject: Sendable, Equatable {
    private var members: [JSONKey: JSONValue] = [:]

    package init() {}

    /// Collects members; of two with the same key the later stays.
    package init(_ members: some Sequence<(String, JSONValue)>) {
        self.members.reserveCapacity(members.underestimatedCount)
        for (key, value) in members {
            self.members[JSONKey(text: key)] = value
        }
    }

    package var isEmpty: Bool { members.isEmpty }

    package var count: Int { members.count }

    package var keys: [String] { members.keys.sorted().map(\.text) }

    /// The value of a key: `nil` when the key is absent, `.null` when it is there and null.
    package subscript(key: String) -> JSONValue? {
        get { members[JSONKey(text: key)] }
        set { members[JSONKey(text: key)] = newValue }
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: Sequence {
    package func makeIterator() -> some IteratorProtocol<(key: String, value: JSONValue)> {
        let sorted = members.sorted { $0.key < $1.key }
        return sorted.lazy.map { (key: $0.key.text, value: $0.value) }.makeIterator()
    }
}
