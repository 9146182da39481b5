import Dispatch
import Glibc

/// A client that sends whatever it likes.
struct RawClient: Sendable {
    let port: Int

    struct Failure: Error {
        let call: String
        let number = errno
    }

    /// Sends bytes and reads until the server ends the connection.
    func exchange(_ bytes: [UInt8], endsSending: Bool = false) async throws -> [UInt8] {
        try await offThread {
            let socket = try connected()
            defer { close(socket) }
            try send(bytes, on: socket)
            if endsSending { shutdown(socket, Int32(SHUT_WR)) }
            return try receive(on: socket)
        }
    }

    /// Sends one byte after the other, with pauses, until the server has had enough.
    func drip(_ bytes: [UInt8], every microseconds: UInt32) async throws -> [UInt8] {
        try await offThread {
            let socket = try connected()
            defer { close(socket) }
            for byte in bytes {
                guard (try? send([byte], on: socket)) != nil, !isReadable(socket) else { break }
                usleep(microseconds)
            }
            return try receive(on: socket)
        }
    }

    /// Sends a head and then the same bytes many times, or until the server has had enough.
    func flood(_ head: [UInt8], _ chunk: [UInt8], times: Int) async throws -> [UInt8] {
        try await offThread {
            let socket = try connected()
            defer { close(socket) }
            try send(head, on: socket)
            for _ in 0..<times {
                guard !isReadable(socket), (try? send(chunk, on: socket)) != nil else { break }
            }
            return try receive(on: socket)
        }
    }

    private func offThread<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "client").async { continuation.resume(with: Result(catching: body)) }
        }
    }

    private func connected() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard status == 0 else { throw Failure(call: "connect") }
        return descriptor
    }

    private func send(_ bytes: [UInt8], on socket: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // A server that has seen enough may hang up while we still talk.
            if count < 0, errno == EPIPE || errno == ECONNRESET { return }
            guard count > 0 else { throw Failure(call: "send") }
            rest = rest.dropFirst(count)
        }
    }

    private func receive(on socket: Int32) throws -> [UInt8] {
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(socket, &chunk, chunk.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { return received }
            guard count > 0 else { throw Failure(call: "recv") }
            received += chunk.prefix(count)
        }
    }

    private func isReadable(_ socket: Int32) -> Bool {
        var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, 0) > 0
    }
}

extension [UInt8] {
    /// The status of an HTTP answer; `nil` when there is none.
    var status: Int? {
        let words = String(decoding: prefix(64), as: UTF8.self).split(separator: " ")
        return words.first?.hasPrefix("HTTP/1.") == true && words.count > 1 ? Int(words[1]) : nil
    }
}
