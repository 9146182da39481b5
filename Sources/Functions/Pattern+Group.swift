import Runtime

extension Pattern {
    private var beforeStar: Substring { description.prefix { $0 != "*" } }

    /// The group that all projects of a pattern with a `*` are in, directly or in subgroups.
    var group: String {
        beforeStar.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// Whether the `*` stands for the name of a group, or part of it.
    var spansGroups: Bool { description.dropFirst(beforeStar.count).contains("/") }
}
