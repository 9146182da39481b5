import Glibc

/// Reads a whole file; `nil` when there is none.
///
/// - Throws: ``FileError`` for a file that cannot be read or has more than `limit` bytes.
func readFile(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT { return nil }
        throw .current
    }
    defer { close(descriptor) }
    return try readToEnd(descriptor, limit: limit)
}

private func readToEnd(_ descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count == 0 { return bytes }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw .current }
        bytes += chunk.prefix(count)
        guard bytes.count <= limit else { throw FileError(reason: "it has more than \(limit) bytes") }
    }
}
