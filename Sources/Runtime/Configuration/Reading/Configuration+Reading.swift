import YAML

extension Configuration {
    /// Reads functions.yaml.
    ///
    /// - Parameters:
    ///   - bytes: the text of the file.
    ///   - name: what mistakes call the file.
    ///   - folder: where relative paths of secrets start.
    ///   - functions: the names of the functions there are besides the runtime's own.
    /// - Throws: ``ConfigurationError/mistakes(_:)`` with everything that is wrong.
    package init(
        parsing bytes: [UInt8],
        name: String = "functions.yaml",
        folder: String,
        functions: Set<String>
    ) throws(ConfigurationError) {
        let mistakes = Mistakes(in: name)
        let root = mistakes.attempt { () throws(YAMLError) in YAMLReader(try YAMLNode(parsing: bytes)) }
        let known = functions.union(OwnFunctions.names)
        let reading = ConfigurationReading(folder: folder, known: known, mistakes: mistakes)
        let configuration = root.flatMap(reading.configuration)
        guard let configuration, mistakes.isEmpty else { throw .mistakes(mistakes.list) }
        self = configuration
    }

    /// Reads functions.yaml from a file.
    ///
    /// - Throws: ``ConfigurationError`` when there is no such file, or with everything that is wrong in it.
    package static func load(
        _ path: String,
        functions: Set<String>
    ) throws(ConfigurationError) -> Configuration {
        let bytes: [UInt8]?
        do {
            bytes = try readFile(path, limit: YAMLLimits.default.bytes)
        } catch {
            throw .unreadable(path, reason: error.reason)
        }
        guard let bytes else { throw .missing(path) }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[..<$0]) } ?? "."
        return try Configuration(parsing: bytes, name: path, folder: folder, functions: functions)
    }
}

/// One reading of functions.yaml.
private struct ConfigurationReading {
    let folder: String
    let known: Set<String>
    let mistakes: Mistakes

    func configuration(_ root: YAMLReader) -> Configuration? {
        guard let section = Section(root, .root, mistakes) else { return nil }
        let limits = section.at(ifPresent: "limits").map { Limits($0, mistakes) } ?? Limits()
        let functions = functions(section, limits)
        let forges = forges(section, limits)
        return Configuration(
            functions: functions,
            forges: forges ?? [],
            mappings: mappings(section, forges),
            policy: section.at(ifPresent: "policy").map { Policy($0, mistakes) } ?? Policy(),
            limits: limits
        )
    }

    private func functions(_ section: Section, _ limits: Limits) -> [FunctionEntry] {
        let functions = section.entries("functions") {
            FunctionEntry(
                $0,
                known: known,
                timeout: limits.deadlines.function,
                folder: folder,
                mistakes
            )
        }
        mistakes.addRepeated(functions, \.name)
        return functions.map(\.value)
    }

    /// `nil` when some of them cannot be read, so that what they are called is unknown.
    private func forges(_ section: Section, _ limits: Limits) -> [Forge]? {
        var isComplete = true
        let forges = section.entries("forges") { place in
            let forge = Forge(place, budget: limits.budget, folder: folder, mistakes)
            isComplete = isComplete && forge != nil
            return forge
        }
        mistakes.addRepeated(forges, \.name)
        return isComplete ? forges.map(\.value) : nil
    }

    private func mappings(_ section: Section, _ forges: [Forge]?) -> [Mapping] {
        let entries = section.entries("mappings") { Mapping($0, forges: forges, mistakes) }
        MappingChecks(mappings: entries).run(mistakes)
        return entries.map(\.value)
    }
}
