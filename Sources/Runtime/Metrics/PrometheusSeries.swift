/// The name and the labels of a metric, in characters that Prometheus allows.
struct PrometheusSeries: Hashable, Comparable {
    let name: String
    /// `a="b",c="d"`, or empty.
    let labels: String

    init(_ label: String, _ dimensions: [(String, String)]) {
        name = label.asName(allowing: "_:")
        labels =
            dimensions
            .map { "\($0.asName(allowing: "_"))=\"\($1.asLabelValue)\"" }
            .sorted().joined(separator: ",")
    }

    /// One line: the name with a suffix, the labels with one more, and the value.
    func line(suffix: String = "", label: String? = nil, _ value: some CustomStringConvertible) -> String {
        let labels = [labels, label ?? ""].filter { !$0.isEmpty }.joined(separator: ",")
        return "\(name)\(suffix)" + (labels.isEmpty ? "" : "{\(labels)}") + " \(value)"
    }

    static func < (a: PrometheusSeries, b: PrometheusSeries) -> Bool {
        (a.name, a.labels) < (b.name, b.labels)
    }
}

extension String {
    fileprivate func asName(allowing others: String) -> String {
        let bytes = utf8.map {
            $0.isLetter || $0.isDigit || others.utf8.contains($0) ? $0 : UInt8(ascii: "_")
        }
        let name = String(decoding: bytes, as: UTF8.self)
        return bytes.first?.isDigit ?? true ? "_" + name : name
    }

    fileprivate var asLabelValue: String {
        guard !utf8.allSatisfy(\.standsForItself) else { return self }
        return reduce(into: "") { text, character in
            switch character {
            case "\\": text += #"\\"#
            case "\"": text += #"\""#
            case _ where character.isNewline: text += #"\n"#
            default: text.append(character)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether it needs no escape in the value of a label.
    fileprivate var standsForItself: Bool {
        (0x20...0x7e).contains(self) && self != UInt8(ascii: "\\") && self != UInt8(ascii: "\"")
    }
}
