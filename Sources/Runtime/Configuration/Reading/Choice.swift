import YAML

/// A value of which functions.yaml names one of few.
protocol Choice: ConfigurationValue, CaseIterable, RawRepresentable<String> {}

extension Choice {
    static var shape: ValueShape { .oneOf(Self.allCases.map(\.rawValue)) }

    init(_ yaml: YAMLReader) throws(YAMLError) { self = try yaml.parsed(Self.shape, Self.init(rawValue:)) }
}

extension Role: Choice {}
extension MappingOptions.DraftPolicy: Choice {}
extension MappingOptions.WhenBehind: Choice {}
extension MappingOptions.DependencyPolicy: Choice {}
extension MappingOptions.LinkPolicy: Choice {}

extension Event.Kind: ConfigurationValue {
    static let shape = ValueShape.oneOf(Event.Kind.known.map(\.description))

    init(_ yaml: YAMLReader) throws(YAMLError) {
        self = try yaml.parsed(Self.shape) { text in
            Event.Kind.known.first { $0.description == text }
        }
    }
}

extension [String] {
    /// `a, b or c`.
    var alternatives: String {
        guard let last, count > 1 else { return first ?? "nothing" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
