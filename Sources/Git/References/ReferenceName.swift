/// What git accepts as the full name of a reference, such as `refs/heads/main`.
///
/// Source: <https://git-scm.com/docs/git-check-ref-format>
package enum ReferenceName {
    /// Whether the name is full and well-formed.
    package static func isValid(_ name: String) -> Bool {
        name.hasPrefix("refs/") && isWellFormed(name)
    }

    /// Whether a branch may have this name, given without `refs/heads/`.
    package static func isValidBranch(_ name: String) -> Bool {
        !name.hasPrefix("-") && name != "HEAD" && isWellFormed("refs/heads/\(name)")
    }

    private static func isWellFormed(_ name: String) -> Bool {
        let components = name.split(separator: "/", omittingEmptySubsequences: false)
        return !name.contains("..") && !name.contains("@{") && !name.hasSuffix(".")
            && !name.utf8.contains { $0 <= .space || $0 == 0x7f || "~^:?*[\\".utf8.contains($0) }
            && components.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
    }
}
