/// The entries of one mapping while it is built: no key twice, and what `<<` merges where the mapping is silent.
///
/// Source: <https://yaml.org/type/merge.html>
struct EntryCollector {
    private var own: [YAMLEntry] = []
    private var merged: [YAMLEntry] = []
    /// Where each key was written; `nil` stands for `<<`.
    private var lines: [String?: Int] = [:]

    /// The merged entries, of which an earlier one hides a later, then the mapping's own, which hide them all.
    var all: [YAMLEntry] {
        var known = Set(lines.keys)
        return merged.filter { known.insert($0.key.scalarText).inserted } + own
    }

    /// Adds an entry as it is written.
    ///
    /// - Throws: `YAMLError.syntax` for a key twice, a key that is no scalar, and a merge of anything but mappings.
    mutating func add(_ key: YAMLNode, _ value: YAMLNode) throws(YAMLError) {
        guard let text = key.scalarText else {
            throw key.syntaxError("expected a scalar as key, found \(key.kindName)")
        }
        let isMerge = key.isPlain("<<")
        if let line = lines.updateValue(key.line, forKey: isMerge ? nil : text) {
            throw key.syntaxError("duplicate key \(text.quoted), first on line \(line)")
        }
        if isMerge { merged = try value.mergedEntries() } else { own.append((key, value)) }
    }
}

extension YAMLNode {
    fileprivate func mergedEntries() throws(YAMLError) -> [YAMLEntry] {
        switch kind {
        case .mapping(let entries): return entries
        case .sequence(let elements):
            var entries: [YAMLEntry] = []
            for element in elements {
                guard case .mapping(let more) = element.kind else { throw element.mergeError }
                entries += more
            }
            return entries
        case .scalar: throw mergeError
        }
    }

    private var mergeError: YAMLError {
        syntaxError("expected a mapping or a list of mappings to merge, found \(kindName)")
    }
}
