/// A path inside a tree: any bytes but NUL, components separated by slashes, none in front.
package struct GitPath: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    package init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    package var components: [[UInt8]] {
        bytes.split(separator: .slash, omittingEmptySubsequences: false).map(Array.init)
    }

    package var lastComponent: [UInt8] {
        Array(bytes.suffix(from: bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0))
    }

    /// The folder it is in; `nil` at the top.
    package var parent: GitPath? {
        bytes.lastIndex(of: .slash).map { GitPath(bytes[..<$0]) }
    }

    package func appending(_ path: GitPath) -> GitPath {
        bytes.isEmpty ? path : GitPath(bytes + [.slash] + path.bytes)
    }

    /// What is left of the path inside a folder; `nil` when it is not inside.
    package func relative(to folder: GitPath) -> GitPath? {
        let prefix = folder.bytes + [.slash]
        return bytes.starts(with: prefix) ? GitPath(bytes.dropFirst(prefix.count)) : nil
    }
}

extension GitPath {
    /// Whether git would check it out: no empty, `.`, `..` or `.git` component, in no spelling.
    package var isValid: Bool {
        !bytes.contains(0) && components.allSatisfy { !Self.reserved.contains(Self.folded($0)) }
    }

    private static let reserved: Set<[UInt8]> = Set(["", ".", "..", ".git", "git~1"].map { Array($0.utf8) })

    /// A component as the file systems that ignore case, final dots and blanks see it.
    private static func folded(_ component: [UInt8]) -> [UInt8] {
        let name = component.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        guard name.starts(with: Array(".git".utf8)) else { return name }
        let end = name.lastIndex { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
        return Array(name[...(end ?? 0)])
    }
}

extension GitPath: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

extension GitPath: Comparable {
    package static func < (left: GitPath, right: GitPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension GitPath: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
