import Glibc

/// The server's end of one connection, read and written without buffering tricks.
final class Connection {
    private let socket: CInt
    private let onRequest: (ReceivedRequest) -> Void
    private var unread: [UInt8] = []
    private var isClosed = false

    init(socket: CInt, onRequest: @escaping (ReceivedRequest) -> Void) {
        self.socket = socket
        self.onRequest = onRequest
    }

    /// The next whole request; `nil` when the client has closed the connection.
    func readRequest() -> ReceivedRequest? {
        while true {
            if let request = ReceivedRequest(takenFrom: &unread) {
                onRequest(request)
                return request
            }
            guard receive() else { return nil }
        }
    }

    /// Sends the text; `false` when the client is gone.
    @discardableResult
    func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Reads and drops until the client closes the connection.
    func waitForClose() {
        while receive() {}
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        Glibc.close(socket)
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }
}
