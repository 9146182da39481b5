extension LookasideCache {
    /// Reads `/etc/rpkg/TOOL.conf`: the keys `lookaside` and `lookaside_namespaced` of the section `[TOOL]`.
    ///
    /// Returns nil when there is no such section or it names no cache.
    package init?(configuration text: String, tool: String) {
        let values = Self.values(of: tool, in: text)
        guard let address = values["lookaside"], !address.isEmpty else { return nil }
        let truths: Set<String> = ["1", "yes", "true", "on"]
        self.init(
            url: address.hasSuffix("/") ? String(address.dropLast()) : address,
            isNamespaced: truths.contains(values["lookaside_namespaced", default: ""].lowercased())
        )
    }

    private static func values(of section: String, in text: String) -> [String: String] {
        var isInside = false
        var values: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("[") {
                isInside = line.dropFirst().prefix { $0 != "]" } == section
            } else if isInside, let (key, value) = assignment(line) {
                values[key] = value
            }
        }
        return values
    }

    private static func assignment(_ line: Substring) -> (String, String)? {
        guard let first = line.first, first != "#", first != ";", !first.isWhitespace,
            let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" })
        else { return nil }
        return (trimmed(line[..<sign]).lowercased(), trimmed(line[line.index(after: sign)...]))
    }

    private static func trimmed(_ text: Substring) -> String {
        let tail = text.drop { $0.isWhitespace }
        guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(tail[...last])
    }
}
