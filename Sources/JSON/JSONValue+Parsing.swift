extension JSONValue {
    /// Reads exactly one JSON text.
    ///
    /// - Throws: `JSONError.syntax` for anything RFC 8259 does not allow, and for what two readers may
    ///   read differently: duplicate keys, invalid UTF-8, a byte order mark, `\u0000`, integers beyond
    ///   64 bits, reals beyond a double, more than `maximumDepth` arrays and objects inside each other. What `selection`
    ///   leaves out is read as strictly, and not kept.
    package init(
        parsing bytes: [UInt8],
        maximumDepth: Int = 64,
        keeping selection: JSONSelection = .all
    ) throws(JSONError) {
        guard !bytes.isEmpty else { throw .syntax("expected a JSON text, found nothing", line: 1, column: 1) }
        try NestingLimit(maximumDepth).check(bytes)
        let tree = try JanssonTree(parsing: bytes)
        self = tree.value(keeping: selection)
    }
}
