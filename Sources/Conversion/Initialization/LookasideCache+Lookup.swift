import FoundationEssentials

extension LookasideCache {
    /// The cache that a program uses: by its settings in `/etc/rpkg`, or as it is well known; `nil` for others.
    init?(of tool: String, settings folder: String = "/etc/rpkg") {
        // A machine without the tool has no such file.
        let file = try? Data(contentsOf: URL(filePath: "\(folder)/\(tool).conf"))
        let text = String(decoding: file ?? Data(), as: UTF8.self)
        guard let cache = LookasideCache(configuration: text, tool: tool) ?? Self.wellKnown[tool] else {
            return nil
        }
        self = cache
    }
}
