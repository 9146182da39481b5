import Glibc

/// Why a file could not be read or written.
struct FileError: Error, Equatable {
    let reason: String

    /// What the system call said that failed last.
    static var current: FileError { FileError(reason: String(cString: strerror(errno))) }
}

extension FileError: CustomStringConvertible {
    var description: String { reason }
}
