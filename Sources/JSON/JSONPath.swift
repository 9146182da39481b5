/// Where a value stands, as an error names it: `builds[3].name`; empty for the whole text.
struct JSONPath: Sendable {
    let text: String

    func member(_ key: String) -> JSONPath {
        guard JSONPath.isPlain(key) else { return JSONPath(text: "\(text)[\(JSONPath.quoted(key))]") }
        return JSONPath(text: text.isEmpty ? key : "\(text).\(key)")
    }

    func element(_ index: Int) -> JSONPath {
        JSONPath(text: "\(text)[\(index)]")
    }

    private static func quoted(_ key: String) -> String {
        let shown = String(String.UnicodeScalarView(key.unicodeScalars.prefix(60)))
        return JSONValue.string(shown).text().visible
    }

    /// Whether a key stands in a path as it is; others are quoted, so that no stranger's key looks like a path.
    private static func isPlain(_ key: String) -> Bool {
        (1...60).contains(key.utf8.count)
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
