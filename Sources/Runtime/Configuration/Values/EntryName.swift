/// The name of an entry of functions.yaml: small letters, digits, `-`, `_` and `.`, at most 64 of them.
///
/// `Entry` keeps the name of a forge and the name of an identity apart.
package struct EntryName<Entry>: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Reads a name; `nil` for one with other characters, since names stand in URLs and in logs.
    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.allowed.contains) else {
            return nil
        }
        description = text
    }

    private static var allowed: Set<UInt8> { Set("abcdefghijklmnopqrstuvwxyz0123456789-_.".utf8) }
}
