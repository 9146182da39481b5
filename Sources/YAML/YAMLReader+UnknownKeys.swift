extension YAMLReader {
    /// Refuses keys that nobody reads, with a guess at what was meant.
    ///
    /// - Throws: `YAMLError.unknownKey` for the first one, `YAMLError.mismatch` when this value is no mapping.
    package func rejectUnknownKeys(_ known: Set<String>) throws(YAMLError) {
        if let first = try unknownKeys(known).first { throw first }
    }

    /// Finds what `rejectUnknownKeys` refuses, all of it, in the order of the text.
    package func unknownKeys(besides known: Set<String>) -> [YAMLError] {
        do {
            return try unknownKeys(known)
        } catch {
            return [error]
        }
    }

    private func unknownKeys(_ known: Set<String>) throws(YAMLError) -> [YAMLError] {
        try mapping().compactMap { entry in
            guard let key = entry.key.scalarText, !known.contains(key) else { return nil }
            return .unknownKey(path: path(of: key), suggestion: key.nearest(in: known), line: entry.key.line)
        }
    }
}
