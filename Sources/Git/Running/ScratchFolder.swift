import Glibc

/// Makes a folder, and removes it with all that is in it when the work is done or has failed.
func withScratchFolder<Value>(
    in parent: String,
    _ body: (ScratchFolder) async throws(GitError) -> Value
) async throws(GitError) -> Value {
    let folder = try ScratchFolder(in: parent)
    defer { folder.remove() }
    return try await body(folder)
}

/// A folder for what git needs only for a moment.
struct ScratchFolder: Sendable {
    let path: String

    init(in parent: String) throws(GitError) {
        var template = Array("\(parent)/sluice-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .noTemporaryFolder(parent, reason: String(cString: strerror(errno)))
        }
        path = template.dropLast().lazy.map(UInt8.init(bitPattern:)).text
    }

    /// Makes a folder in it, and gives its path.
    func makeFolder(_ name: String) throws(GitError) -> String {
        guard mkdir("\(path)/\(name)", 0o700) == 0 else { throw failure }
        return "\(path)/\(name)"
    }

    /// Writes a file in it, and gives its path.
    func write(_ bytes: [UInt8], to name: String) throws(GitError) -> String {
        guard let file = fopen("\(path)/\(name)", "we") else { throw failure }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw failure }
        return "\(path)/\(name)"
    }

    /// Copies a file into it, if there is one, and gives the path of the copy.
    func copy(_ original: String, to name: String) throws(GitError) -> String {
        guard let bytes = try contents(of: original) else { return "\(path)/\(name)" }
        return try write(bytes, to: name)
    }

    /// Reads a file in it; one that is not there is empty.
    func read(_ name: String) throws(GitError) -> [UInt8] {
        try contents(of: "\(path)/\(name)") ?? []
    }

    private func contents(of file: String) throws(GitError) -> [UInt8]? {
        guard let file = fopen(file, "re") else {
            if errno == ENOENT { return nil }
            throw failure
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        guard ferror(file) == 0 else { throw failure }
        return bytes
    }

    private var failure: GitError {
        .noTemporaryFolder(path, reason: String(cString: strerror(errno)))
    }

    func remove() { removeTree(path) }
}

/// Removes a file, a symlink, or a folder with all that is in it.
private func removeTree(_ path: String) {
    guard unlink(path) != 0, let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { removeTree("\(path)/\(name)") }
    }
    closedir(folder)
    rmdir(path)
}
