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
        fields.lazy.filter { $0.name.isEqualInSmallLetters(to: name) }.map(\.value)
    }
}

extension String {
    /// Whether only the case of ASCII letters tells the two apart.
    fileprivate func isEqualInSmallLetters(to other: String) -> Bool {
        utf8.count == other.utf8.count
            && zip(utf8, other.utf8).allSatisfy { $0.inSmallLetters == $1.inSmallLetters }
    }
}

extension UInt8 {
    fileprivate var inSmallLetters: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { HTTPHeader(name: $0, value: $1) })
    }
}
