import CSpawn
import Glibc

/// What a child reads, in a file that is only in memory: a child that does not read it blocks nobody.
struct InputFile: ~Copyable {
    let descriptor: FileDescriptor

    init(_ bytes: [UInt8]) throws(SystemError) {
        let number = bytes.isEmpty ? open("/dev/null", O_RDONLY | O_CLOEXEC) : cspawn_memory_file()
        guard number >= 0 else { throw SystemError.current }
        let file = FileDescriptor(owning: number)
        try file.fill(bytes)
        descriptor = file
    }
}

extension FileDescriptor {
    /// Writes all bytes from the start of a file, and leaves its position there.
    fileprivate borrowing func fill(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                pwrite(number, $0.baseAddress, $0.count, off_t(written))
            }
            guard count >= 0 || errno == EINTR else { throw SystemError.current }
            written += max(count, 0)
        }
    }
}
