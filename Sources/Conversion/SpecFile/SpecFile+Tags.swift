extension SpecFile {
    /// The value of a tag of the preamble, named in lower case, as written; `nil` when there is none.
    package func value(of kind: String) -> [UInt8]? {
        tag(kind).map { Array($0.value) }
    }

    /// The value of a tag with simple macros of the spec file filled in; `nil` when it depends on others.
    package func expandedValue(of kind: String) -> [UInt8]? {
        tag(kind).flatMap { macros.expand($0.value, on: $0.lines.lowerBound) }
    }

    /// The first tag of that name that no condition encloses, else the first.
    func tag(_ kind: String) -> SpecTag? {
        let tags = tags.filter { $0.kind == kind }
        return tags.first { lines[$0.lines.lowerBound].depth == 0 } ?? tags.first
    }
}
