extension FileTree {
    /// The paths that a shell pattern names, in the order of their bytes.
    ///
    /// When there are none, it may be the name of a file that has such characters in it.
    /// Mirrors Python's `glob.glob`: a wildcard does not find names that begin with a dot.
    func paths(matching pattern: SyncPath) -> [SyncPath] {
        let found = paths(matching: pattern.components[...])
        let paths = found.isEmpty && node(at: pattern.components) != nil ? [pattern.components] : found
        return paths.map { SyncPath($0, endsWithSlash: pattern.endsWithSlash) }
            .filter { !pattern.endsWithSlash || node(at: $0.components)?.isFolder == true }
    }

    private func paths(matching pattern: ArraySlice<[UInt8]>) -> [[[UInt8]]] {
        guard let first = pattern.first else { return [[]] }
        let rest = pattern.dropFirst()
        return names(matching: first).flatMap { name -> [[[UInt8]]] in
            guard !rest.isEmpty else { return [[name]] }
            return nodes[name]?.folder?.paths(matching: rest).map { [name] + $0 } ?? []
        }
    }

    private func names(matching pattern: [UInt8]) -> [[UInt8]] {
        guard Wildcard.isNeeded(for: pattern) else { return nodes[pattern] == nil ? [] : [pattern] }
        let wildcard = Wildcard(pattern, dialect: .glob)
        let wantsHidden = pattern.first == UInt8(ascii: ".")
        return nodes.keys
            .filter { ($0.first != UInt8(ascii: ".") || wantsHidden) && wildcard.matches($0) }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
