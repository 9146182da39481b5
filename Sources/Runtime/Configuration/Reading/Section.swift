import YAML

/// A mapping of functions.yaml whose keys are known.
struct Section {
    let yaml: YAMLReader
    let mistakes: Mistakes

    /// Opens a mapping and notes keys that it may not have; `nil`, and noted, when the value is no mapping.
    init?(_ yaml: YAMLReader, _ shape: SectionShape, _ mistakes: Mistakes) {
        let errors = yaml.unknownKeys(besides: shape.names)
        errors.forEach(mistakes.add)
        guard case .mapping = yaml.node.kind else { return nil }
        self.yaml = yaml
        self.mistakes = mistakes
    }

    /// A value that must be there.
    func required<Value: ConfigurationValue>(_ key: String) -> Value? {
        mistakes.attempt { () throws(YAMLError) in try Value(try yaml.at(key)) }
    }

    /// A value that may be absent.
    func optional<Value: ConfigurationValue>(_ key: String) -> Value? {
        at(ifPresent: key).flatMap { value in
            mistakes.attempt { () throws(YAMLError) in try Value(value) }
        }
    }

    /// The elements of a list that may be absent.
    func list<Element: ConfigurationValue>(_ key: String) -> [Element]? {
        elements(ifPresent: key)?.compactMap { element in
            mistakes.attempt { () throws(YAMLError) in try Element(element) }
        }
    }

    /// The elements of a list that must be there and must not be empty.
    func elements(_ key: String) -> [YAMLReader] {
        guard let value = at(key), let elements = mistakes.attempt(value.elements) else { return [] }
        if elements.isEmpty { mistakes.add(value, "the list is empty") }
        return elements
    }

    func elements(ifPresent key: String) -> [YAMLReader]? {
        at(ifPresent: key).flatMap { mistakes.attempt($0.elements) }
    }

    func at(_ key: String) -> YAMLReader? {
        mistakes.attempt { () throws(YAMLError) in try yaml.at(key) }
    }

    func at(ifPresent key: String) -> YAMLReader? {
        mistakes.attempt { () throws(YAMLError) in try yaml.at(ifPresent: key) } ?? nil
    }
}
