/// What a line of a spec file is, and how deep it stands in conditions.
struct SpecLine: Sendable, Equatable {
    let role: Role
    /// How many conditions enclose the line; an `%if` and its `%endif` are outside of themselves.
    let depth: Int

    enum Role: Sendable, Equatable {
        /// Nothing that matters here: free text, a comment, a blank line.
        case text
        /// The first line of a macro definition.
        case definition
        case condition(ConditionDirective)
        case sectionHeader
        /// The first line of a tag of the preamble.
        case tag
        /// A line that the one above goes on with.
        case continuation
        /// The first line of a `%{?condition:` that spans lines.
        case blockStart
        /// The last line of a `%{?condition:` that spans lines.
        case blockEnd
    }

    /// Whether the line ends a condition that encloses the lines above.
    var isClosing: Bool { role == .condition(.close) || role == .blockEnd }
}
