import CSpawn
import Glibc

/// A pipe whose reading end never waits.
struct Pipe: ~Copyable {
    let reading: FileDescriptor
    let writing: FileDescriptor

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard cspawn_pipe(&ends) == 0 else { throw SystemError.current }
        reading = FileDescriptor(owning: ends[0])
        writing = FileDescriptor(owning: ends[1])
        _ = fcntl(reading.number, F_SETFL, O_NONBLOCK)
    }

    /// Closes the writing end and hands out the other.
    consuming func keepReading() -> FileDescriptor {
        reading
    }
}
