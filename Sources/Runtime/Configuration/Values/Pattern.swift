/// A name with at most one `*`, which stands for one or more characters, none of them `/`.
package struct Pattern: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Reads a pattern; `nil` for an empty one and for one with two `*`.
    package init?(_ text: String) {
        guard !text.isEmpty, text.count(where: { $0 == "*" }) <= 1 else { return nil }
        description = text
    }

    /// Whether it stands for more than one name.
    package var hasWildcard: Bool { description.contains("*") }

    /// Whether both have a `*`, or neither.
    func hasSameShape(as other: Pattern) -> Bool { hasWildcard == other.hasWildcard }

    package func matches(_ name: String) -> Bool { capture(in: name) != nil }

    /// What `*` stands for in a name, empty without a `*`; `nil` when the name does not fit.
    func capture(in name: String) -> String? {
        let (prefix, suffix) = ends
        guard let suffix else { return name == prefix ? "" : nil }
        guard name.utf8.count > prefix.utf8.count + suffix.utf8.count else { return nil }
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let captured = name.dropFirst(prefix.count).dropLast(suffix.count)
        return captured.contains("/") || captured.contains("*") ? nil : String(captured)
    }

    /// The name that the pattern stands for when `*` is replaced.
    func filled(with capture: String) -> String {
        let (prefix, suffix) = ends
        return suffix.map { prefix + capture + $0 } ?? prefix
    }

    /// What is before the `*`, and what is behind it where there is one.
    fileprivate var ends: (prefix: String, suffix: String?) {
        guard let star = description.firstIndex(of: "*") else { return (description, nil) }
        return (String(description[..<star]), String(description[description.index(after: star)...]))
    }
}

extension Pattern {
    /// Whether some name fits both.
    func overlaps(_ other: Pattern) -> Bool {
        compare(other) { $0.sharesName(with: $1) }
    }

    /// Whether every name that fits the other fits this one.
    func covers(_ other: Pattern) -> Bool {
        compare(other) { $0.includes($1) }
    }

    private func compare(_ other: Pattern, _ holds: (Pattern, Pattern) -> Bool) -> Bool {
        let (mine, theirs) = (components, other.components)
        return mine.count == theirs.count && zip(mine, theirs).allSatisfy(holds)
    }

    /// `*` never stands for a `/`, so patterns are compared one component after the other.
    private var components: [Pattern] {
        description.split(separator: "/", omittingEmptySubsequences: false).map {
            Pattern(component: String($0))
        }
    }

    private init(component: String) { description = component }

    private func sharesName(with other: Pattern) -> Bool {
        guard let mine = ends.suffix else { return includes(other) || other.matches(description) }
        guard let theirs = other.ends.suffix else { return matches(other.description) }
        return ends.prefix.begins(orIsBegunBy: other.ends.prefix) && mine.ends(orIsEndedBy: theirs)
    }

    private func includes(_ other: Pattern) -> Bool {
        guard let mine = ends.suffix else { return description == other.description }
        guard let theirs = other.ends.suffix else { return matches(other.description) }
        return other.ends.prefix.hasPrefix(ends.prefix) && theirs.hasSuffix(mine)
    }
}

extension String {
    fileprivate func begins(orIsBegunBy other: String) -> Bool { hasPrefix(other) || other.hasPrefix(self) }
    fileprivate func ends(orIsEndedBy other: String) -> Bool { hasSuffix(other) || other.hasSuffix(self) }
}
