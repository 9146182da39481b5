/// Takes out what looks like a secret, in case a foreign message quotes one.
enum Redaction {
    /// The text without the tokens of GitLab, the signing tokens of webhooks and the users in URLs.
    ///
    /// Source: <https://docs.gitlab.com/security/tokens/#token-prefixes>
    static func redact(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var redacted: [UInt8] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if beginnings.contains(bytes[position]), let (shown, end) = secret(in: bytes, at: position) {
                redacted += shown + Array("[secret]".utf8)
                position = end
            } else {
                redacted.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: redacted, as: UTF8.self)
    }

    /// What is left of a secret that begins here, and where it ends.
    private static func secret(in bytes: [UInt8], at start: Int) -> (shown: [UInt8], end: Int)? {
        if bytes[start...].starts(with: scheme) { return user(in: bytes, after: start + scheme.count) }
        guard start == 0 || !wordBytes.contains(bytes[start - 1]) else { return nil }
        guard let prefix = prefixes.first(where: bytes[start...].starts) else { return nil }
        let body = bytes[(start + prefix.count)...].prefix(while: tokenBytes.contains)
        return body.isEmpty ? nil : (prefix, body.endIndex)
    }

    /// `://USER:PASSWORD@` is `://[secret]@`.
    private static func user(in bytes: [UInt8], after start: Int) -> (shown: [UInt8], end: Int)? {
        let authority = bytes[start...].prefix { $0 > UInt8(ascii: " ") && !#"/"'?#"#.utf8.contains($0) }
        return authority.lastIndex(of: UInt8(ascii: "@")).map { (scheme, $0) }
    }

    private static let scheme = Array("://".utf8)
    private static let prefixes = [
        "glpat-", "gloas-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glimt-", "glagent-", "glwt-",
        "glsoat-", "glffct-", "whsec_",
    ].map { Array($0.utf8) }
    /// The first bytes of all that is looked for; no other begins a secret.
    private static let beginnings = Array(Set(prefixes.compactMap(\.first) + scheme.prefix(1)))
    private static let wordBytes = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".utf8
    )
    private static let tokenBytes = wordBytes.union(".+/=".utf8)
}
