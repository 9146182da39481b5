package import JSON

/// The number by which GitLab knows one `Subject`; numbers of different subjects do not mix.
package struct Identifier<Subject>: Hashable, Sendable {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }
}

extension Identifier: Comparable {
    package static func < (one: Identifier, other: Identifier) -> Bool { one.value < other.value }
}

extension Identifier: CustomStringConvertible {
    package var description: String { String(value) }
}

extension Identifier: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self.init(value) }
}

extension Identifier: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self.init(try json.integer()) }
}

extension Identifier: JSONEncodable {
    package var json: JSONValue { .integer(value) }
}
