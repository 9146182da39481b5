extension YAMLNode {
    /// Reads exactly one document; a text without any is null.
    ///
    /// - Throws: `YAMLError.syntax` for anything that is not YAML 1.1 in UTF-8, and for duplicate keys, keys that
    ///   are no scalars, unknown tags, a `<<` that merges no mapping and a second document; `YAMLError.limit` for
    ///   a text that costs more than `limits`, aliases written out.
    package init(parsing bytes: [UInt8], limits: YAMLLimits = .default) throws(YAMLError) {
        guard bytes.count <= limits.bytes else {
            throw .limit("longer than \(limits.bytes) bytes", line: 1)
        }
        var composer = Composer(try EventSource(bytes), limits: limits)
        self = try composer.document()
    }
}
