/// What a document may cost its reader.
package struct YAMLLimits: Sendable {
    /// Bytes of the text.
    package var bytes: Int
    /// Lists and mappings inside each other, aliases followed.
    package var depth: Int
    /// Nodes of the document with every alias written out.
    package var nodes: Int

    package init(bytes: Int, depth: Int, nodes: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    /// Room for a configuration: 1 MiB, 64 levels, 100 000 nodes.
    package static let `default` = YAMLLimits(bytes: 1 << 20, depth: 64, nodes: 100_000)
}
