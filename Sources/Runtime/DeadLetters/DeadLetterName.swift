import Cryptography

/// What the file of an event is called: its id, in characters that mean nothing to a file system or a shell.
struct DeadLetterName {
    private let stem: String

    init(id: String) {
        stem = String(id.utf8.map(\.inFileName).joined().prefix(120))
    }

    /// The name for the first, second, … event of the same id: `ID.json`, `ID.2.json`.
    func file(_ number: Int) -> String {
        number == 1 ? "\(stem).json" : "\(stem).\(number).json"
    }
}

extension UInt8 {
    private static let plain = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-".utf8
    )

    /// The byte as it is, or as `_` and its two hexadecimal digits.
    fileprivate var inFileName: String {
        Self.plain.contains(self) ? String(Unicode.Scalar(self)) : "_\(Hex.encode([self]))"
    }
}
