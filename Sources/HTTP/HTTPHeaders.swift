/// The header fields of a response in the order they came; names are compared without case.
package struct HTTPHeaders: Sendable, Equatable {
    package let fields: [HTTPHeader]

    package init(_ fields: [HTTPHeader] = []) {
        self.fields = fields
    }

    /// The first value of a field; `nil` when the response has no such field.
    package subscript(name: String) -> String? {
        values(of: name).first
    }

    /// Every value of a field, in order.
    package func values(of name: String) -> [String] {
        let wanted = name.lowercased()
        return fields.lazy.filter { $0.name.lowercased() == wanted }.map(\.value)
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { HTTPHeader(name: $0, value: $1) })
    }
}
