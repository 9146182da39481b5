import Glibc

/// Why the test's own end of the network does not work.
struct SocketFailure: Error, CustomStringConvertible {
    let description = String(cString: strerror(errno))
}

/// Opens a listening socket on a free port of 127.0.0.1.
func listenOnLoopback() throws -> (socket: CInt, port: UInt16) {
    let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
            guard bind(listener, address, length) == 0, listen(listener, 512) == 0 else { return CInt(-1) }
            return getsockname(listener, address, &length)
        }
    }
    guard listener >= 0, status == 0 else { throw SocketFailure() }
    return (listener, UInt16(bigEndian: address.sin_port))
}

/// A port of 127.0.0.1 on which nobody listens.
func refusedPort() throws -> UInt16 {
    let (listener, port) = try listenOnLoopback()
    close(listener)
    return port
}

/// Runs work that may block on a thread of its own.
func spawnThread(_ work: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(work)).toOpaque()
    pthread_create(
        &thread,
        nil,
        { context in
            if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
            return nil
        },
        context
    )
    pthread_detach(thread)
}
