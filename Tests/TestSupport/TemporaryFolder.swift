import FoundationEssentials

/// A folder of one test; it is removed when nobody holds it any more.
package final class TemporaryFolder: Sendable {
    /// Without symlinks in it.
    package let path: String

    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-test-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.resolvingSymlinksInPath().path(percentEncoded: false).withoutFinalSlash
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of something in the folder.
    package func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes a folder in the folder, and gives its path.
    @discardableResult
    package func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        return path(name)
    }

    /// Writes a file, with the folders it is in, and gives its path.
    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
        try Data(bytes).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// Writes a file of text, with the folders it is in, and gives its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    package func read(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: path(name))))
    }

    package func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }

    /// Removes something that need not be there.
    package func removeIfThere(_ name: String) throws {
        if exists(name) { try remove(name) }
    }

    package func makeExecutable(_ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
    }

    /// The paths of all files in the folder and the folders in it, sorted; what git keeps in `.git` is left out.
    package func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".git/") && $0 != ".git" }
            .filter {
                try FileManager.default.attributesOfItem(atPath: self.path($0))[.type] as? FileAttributeType
                    != .typeDirectory
            }
            .sorted()
    }

    /// The names of what is in the folder, sorted.
    package func contents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}

extension String {
    fileprivate var withoutFinalSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
