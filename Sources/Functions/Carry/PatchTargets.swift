import Git

/// The files that a patch names, whether or not a leading folder is to be taken off: a guess at what applying it will read.
struct PatchTargets: Sendable {
    /// Each once, at most a thousand.
    let paths: [GitPath]

    init(_ patch: [UInt8]) {
        let names = patch.split(separator: UInt8(ascii: "\n")).compactMap(Self.name)
        let candidates = names.flatMap { [GitPath($0), GitPath(Self.withoutFolder($0))] }
        paths = Array(Set(candidates.filter(\.isValid)).sorted().prefix(1000))
    }

    /// The name in a line `--- NAME` or `+++ NAME`, up to a tab.
    private static func name(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line.starts(with: "--- ".utf8) || line.starts(with: "+++ ".utf8) else { return nil }
        return line.dropFirst(4).prefix { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
    }

    private static func withoutFolder(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.drop { $0 != UInt8(ascii: "/") }.dropFirst()
    }
}
