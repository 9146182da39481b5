/// Where a value stands, as an error names it: `functions[3].name`; empty for the whole document.
struct YAMLPath: Sendable {
    let text: String

    func member(_ key: String) -> YAMLPath {
        guard YAMLPath.isPlain(key) else { return YAMLPath(text: "\(text)[\(key.quoted)]") }
        return YAMLPath(text: text.isEmpty ? key : "\(text).\(key)")
    }

    func element(_ index: Int) -> YAMLPath {
        YAMLPath(text: "\(text)[\(index)]")
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
