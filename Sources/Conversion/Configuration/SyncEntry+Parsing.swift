import YAML

extension SyncEntry {
    /// Reads a path, which stands for itself, or `{src, dest, mkpath, delete, filters}`.
    init(_ reader: YAMLReader) throws(YAMLError) {
        guard case .mapping = reader.node.kind else {
            let path = try reader.syncPath()
            self.init(sources: [path], destination: path)
            return
        }
        try reader.rejectUnknownKeys(["src", "dest", "mkpath", "delete", "filters"])
        self.init(sources: try Self.sources(reader.at("src")), destination: try reader.at("dest").syncPath())
        createsFolders = try reader.at(ifPresent: "mkpath")?.bool() ?? false
        deletes = try reader.at(ifPresent: "delete")?.bool() ?? false
        for filter in try reader.at(ifPresent: "filters")?.elements() ?? [] {
            filters.append(try filter.filterRule())
        }
    }

    /// One path or a list of them.
    private static func sources(_ reader: YAMLReader) throws(YAMLError) -> [SyncPath] {
        guard case .sequence = reader.node.kind else { return [try reader.syncPath()] }
        var sources: [SyncPath] = []
        for source in try reader.elements() { sources.append(try source.syncPath()) }
        return sources
    }
}
