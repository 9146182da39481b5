import Glibc

/// A file descriptor that is closed with its owner; a negative number stands for none.
struct FileDescriptor: ~Copyable {
    let number: Int32

    /// Takes over a descriptor; one of the standard three is moved out of the way of a child's own.
    init(owning number: Int32) {
        guard (0..<3).contains(number) else {
            self.number = number
            return
        }
        self.number = fcntl(number, F_DUPFD_CLOEXEC, 3)
        close(number)
    }

    deinit {
        if number >= 0 { close(number) }
    }
}

extension FileDescriptor {
    /// Reads what is there without waiting: `nil` when nothing is, an empty slice at the end.
    borrowing func readAvailable(into buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
        while true {
            let count = read(number, &buffer, buffer.count)
            if count >= 0 { return buffer[..<count] }
            if errno != EINTR { return errno == EAGAIN ? nil : [] }
        }
    }
}
