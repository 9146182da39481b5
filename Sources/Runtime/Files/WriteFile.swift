import Glibc

/// Makes a file that was not there, for its owner only; it is on the disk when this returns.
///
/// - Throws: ``FileError``, and leaves no half a file.
func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    do throws(FileError) {
        try write(bytes, to: descriptor)
        guard fsync(descriptor) == 0 else { throw .current }
    } catch {
        unlink(path)
        throw error
    }
}

/// Writes the names of a folder's files to the disk.
func synchronize(folder path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .current }
}

/// Writes all bytes to an open file, a pipe or a terminal.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw .current }
        rest = rest.dropFirst(count)
    }
}
