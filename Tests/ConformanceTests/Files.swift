import FoundationEssentials

/// Everything under a folder but the folder `.git`.
struct Files: Sendable, Equatable {
    /// Path to what is there: permissions and bytes of a file, or where a symlink leads.
    let contents: [String: Content]

    enum Content: Sendable, Equatable {
        case file(permissions: Int?, bytes: Data)
        case link(to: String)
        case folder
    }

    init(under folder: String) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0 != ".git" && !$0.hasPrefix(".git/") }
        contents = Dictionary(
            uniqueKeysWithValues: try paths.map { ($0, try Content(at: "\(folder)/\($0)")) }
        )
    }
}

extension Files.Content {
    func holds(_ text: String) -> Bool {
        if case .file(_, let bytes) = self { bytes == Data(text.utf8) } else { false }
    }

    fileprivate init(at path: String) throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        switch attributes[.type] as? FileAttributeType {
        case .typeSymbolicLink?:
            self = .link(to: try FileManager.default.destinationOfSymbolicLink(atPath: path))
        case .typeDirectory?:
            self = .folder
        default:
            let permissions = attributes[.posixPermissions] as? Int
            self = .file(permissions: permissions, bytes: try Data(contentsOf: URL(filePath: path)))
        }
    }
}
