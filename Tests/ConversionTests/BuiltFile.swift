import FoundationEssentials

/// A file's permissions and bytes, or where a symlink leads.
struct BuiltFile: Equatable {
    let permissions: Int?
    let bytes: [UInt8]
}

extension BuiltFile {
    static func files(under folder: String) throws -> [String: BuiltFile] {
        let manager = FileManager.default
        var files: [String: BuiltFile] = [:]
        for path in try manager.subpathsOfDirectory(atPath: folder) {
            let attributes = try manager.attributesOfItem(atPath: "\(folder)/\(path)")
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory?: continue
            case .typeSymbolicLink?:
                let target = try manager.destinationOfSymbolicLink(atPath: "\(folder)/\(path)")
                files[path] = BuiltFile(permissions: nil, bytes: Array(target.utf8))
            default:
                files[path] = BuiltFile(
                    permissions: (attributes[.posixPermissions] as? Int).map {
                        $0 & 0o111 == 0 ? 0o644 : 0o755
                    },
                    bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
                )
            }
        }
        return files
    }
}
