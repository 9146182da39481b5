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
        let name = String(
            map { $0.isASCII && ($0.isLetter || $0.isNumber) || others.contains($0) ? $0 : "_" }
        )
        return name.first?.isNumber ?? true ? "_" + name : name
    }

    fileprivate var asLabelValue: String {
        reduce(into: "") { text, character in
            switch character {
            case "\\": text += #"\\"#
            case "\"": text += #"\""#
            case _ where character.isNewline: text += #"\n"#
            default: text.append(character)
            }
        }
    }
}
