/// What git accepts as the full name of a reference, such as `refs/heads/main`.
///
/// Source: <https://git-scm.com/docs/git-check-ref-format>
package enum ReferenceName {
    /// Whether the name is full and well-formed.
    package static func isValid(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.starts(with: "refs/".utf8) && isWellFormed(bytes)
    }

    /// Whether a branch may have this name, given without `refs/heads/`.
    package static func isValidBranch(_ name: String) -> Bool {
        name.utf8.first != UInt8(ascii: "-") && name != "HEAD"
            && isWellFormed(Array("refs/heads/\(name)".utf8))
    }

    private static func isWellFormed(_ name: [UInt8]) -> Bool {
        let components = name.split(separator: .slash, omittingEmptySubsequences: false)
        return !name.contains("..".utf8) && !name.contains("@{".utf8) && name.last != dot
            && !name.contains { $0 == .space || $0.isControl || "~^:?*[\\".utf8.contains($0) }
            && components.allSatisfy {
                !$0.isEmpty && $0.first != dot && !$0.suffix(5).elementsEqual(".lock".utf8)
            }
    }

    private static let dot = UInt8(ascii: ".")
}
