/// A value of a document and where it begins.
package struct YAMLNode: Sendable {
    /// The shapes of a value.
    package enum Kind: Sendable {
        /// Text as written but for quotes and escapes; `quoted` is any style but plain, `tag` the explicit one in full.
        case scalar(text: String, quoted: Bool, tag: String?)
        case sequence([YAMLNode])
        /// Pairs with distinct scalar keys; what `<<` merges stands before what the mapping says itself.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    package let kind: Kind
    /// Counts from 1; for an alias, the line of the alias.
    package let line: Int
    /// Counts characters from 1.
    package let column: Int
    /// Nodes in this one, itself included, aliases written out.
    let size: Int
    /// Levels of lists and mappings in this node, itself included.
    let height: Int

    init(_ kind: Kind, line: Int, column: Int) {
        self.kind = kind
        self.line = line
        self.column = column
        let children = kind.children
        size = children.reduce(1) { $0 + $1.size }
        height = kind.isScalar ? 0 : 1 + (children.map(\.height).max() ?? 0)
    }
}

extension YAMLNode.Kind {
    fileprivate var isScalar: Bool {
        if case .scalar = self { true } else { false }
    }

    fileprivate var children: [YAMLNode] {
        switch self {
        case .scalar: []
        case .sequence(let elements): elements
        case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
        }
    }
}
