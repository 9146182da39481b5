/// A name that somebody wants to give a branch.
///
/// Source: <https://git-scm.com/docs/git-check-ref-format>
struct BranchName {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    var isValid: Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = !text.contains("..") && !text.contains("@{") && !text.hasPrefix("-") && text != "HEAD"
        return isPlain && !text.unicodeScalars.contains(where: Self.isForbidden)
            && parts.allSatisfy { part in
                !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.hasSuffix(".lock")
            }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value == 0x7f || "~^:?*[\\".unicodeScalars.contains(scalar)
    }
}
