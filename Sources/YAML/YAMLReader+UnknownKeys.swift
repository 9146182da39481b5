extension YAMLReader {
    /// Refuses keys that nobody reads, with a guess at what was meant.
    ///
    /// - Throws: `YAMLError.unknownKey` for the first one; `YAMLError.mismatch` for a key that is no string and
    ///   when this value is no mapping.
    package func rejectUnknownKeys(_ known: Set<String>) throws(YAMLError) {
        if let first = try unknownKeys(known).first { throw first }
    }

    /// Finds all keys that nobody reads, one `YAMLError.unknownKey` each, in the order of the text.
    package func unknownKeys(_ known: Set<String>) throws(YAMLError) -> [YAMLError] {
        try entries().filter { !known.contains($0.key) }.map { key, value in
            .unknownKey(path: value.path, suggestion: key.nearest(in: known), line: value.line)
        }
    }
}
