import FoundationEssentials

/// The references of a bare repository, read and written as the files that they are.
struct References: Sendable {
    let folder: String

    subscript(name: String) -> String? {
        get throws { try all()[name] }
    }

    /// Points a reference to an object that the repository has; `nil` takes it away.
    func set(_ name: String, to object: String?) throws {
        guard let object else { return try replace(with: all().filter { $0.key != name }) }
        let file = URL(filePath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data("\(object)\n".utf8).write(to: file)
    }

    /// Every reference by its full name.
    func all() throws -> [String: String] {
        try packed().merging(loose()) { $1 }
    }

    /// Takes all references away and puts these in their place.
    func replace(with references: [String: String]) throws {
        guard try all() != references else { return }
        try FileManager.default.removeItem(atPath: "\(folder)/refs")
        if FileManager.default.fileExists(atPath: packedFile) {
            try FileManager.default.removeItem(atPath: packedFile)
        }
        for name in ["refs/heads", "refs/tags"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(name)",
                withIntermediateDirectories: true
            )
        }
        for (name, object) in references { try set(name, to: object) }
    }

    private var packedFile: String { "\(folder)/packed-refs" }

    private func loose() throws -> [String: String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/refs")
        return try names.reduce(into: [:]) { references, name in
            var isFolder = false
            let path = "\(folder)/refs/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else {
                return
            }
            references["refs/\(name)"] = try text(path).trimmed
        }
    }

    private func packed() throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: packedFile) else { return [:] }
        return try text(packedFile).split(separator: "\n").reduce(into: [:]) { references, line in
            let words = line.split(separator: " ")
            if words.count == 2, words[0] != "#" { references[String(words[1])] = String(words[0]) }
        }
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}

extension String {
    fileprivate var trimmed: String { String(prefix { !$0.isNewline }) }
}
