/// Where a distribution keeps the archives that `sources` names.
package struct LookasideCache: Sendable, Equatable {
    /// The base of all addresses, without a final slash.
    package let url: String
    /// True when addresses say `rpms/PACKAGE` instead of `PACKAGE`.
    package let isNamespaced: Bool

    package init(url: String, isNamespaced: Bool) {
        self.url = url
        self.isNamespaced = isNamespaced
    }

    /// The caches of Fedora and CentOS Stream, for machines without their tools.
    package static let wellKnown: [String: LookasideCache] = [
        "fedpkg": LookasideCache(url: "https://src.fedoraproject.org/repo/pkgs", isNamespaced: true),
        "centpkg": LookasideCache(url: "https://sources.stream.centos.org/sources", isNamespaced: true),
    ]
}

extension LookasideCache {
    /// The address of an archive: `URL/[rpms/]PACKAGE/FILE/KIND/HASH/FILE`.
    func address(of entry: LookasideEntry, package: String) -> String {
        let folder = isNamespaced ? ["rpms", package] : [package]
        let path = folder + [entry.file, entry.kind, entry.hash, entry.file]
        return ([url] + path.map(\.percentEncoded)).joined(separator: "/")
    }
}

extension String {
    /// The text as one segment of a URL's path: what RFC 3986 does not allow there is written as `%XX`.
    fileprivate var percentEncoded: String {
        let allowed = Set("-._~!$&'()*+,;=:@".utf8)
        return utf8.reduce(into: "") { text, byte in
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || allowed.contains(byte) {
                text.append(character)
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
