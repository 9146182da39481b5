package import JSON

/// The number of one thing in the world; numbers of different kinds of things never compare.
package struct Identifier<Entity>: Hashable, Sendable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }
}

extension Identifier: Comparable {
    package static func < (left: Identifier, right: Identifier) -> Bool { left.number < right.number }
}

extension Identifier: CustomStringConvertible {
    package var description: String { String(number) }
}

extension Identifier: JSONEncodable {
    package var json: JSONValue { number.json }
}
