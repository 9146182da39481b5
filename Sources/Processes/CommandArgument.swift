/// One argument of a command: any bytes but NUL.
package struct CommandArgument: Sendable, Hashable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ text: String) {
        bytes = Array(text.utf8)
    }
}

extension CommandArgument: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

extension CommandArgument: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
