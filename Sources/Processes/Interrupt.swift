import CSpawn
import Glibc

/// Wakes the thread that waits for a child; firing it late or twice does no harm.
final class Interrupt: Sendable {
    let descriptor: FileDescriptor

    init() throws(SystemError) {
        let number = cspawn_event()
        guard number >= 0 else { throw SystemError.current }
        descriptor = FileDescriptor(owning: number)
    }

    func fire() {
        var one: UInt64 = 1
        _ = write(descriptor.number, &one, 8)
    }
}
