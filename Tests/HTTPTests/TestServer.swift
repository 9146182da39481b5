import Glibc

/// A server on 127.0.0.1 whose every connection is played by a script, on a thread of its own.
final class TestServer: Sendable {
    enum Event: Sendable, Equatable {
        case accepted
        case request(ReceivedRequest)
        /// The script of a connection is over.
        case ended
    }

    typealias Script = @Sendable (Connection) -> Void

    let port: UInt16
    private let listener: CInt
    private let events: AsyncStream<Event>
    private let log = EventLog()

    init(_ script: @escaping Script) throws {
        (listener, port) = try listenOnLoopback()
        let (events, sink) = AsyncStream<Event>.makeStream()
        self.events = events
        let (listener, log) = (listener, log)
        spawnThread {
            while case let socket = accept(listener, nil, nil), socket >= 0 {
                log.add(.accepted, sink)
                spawnThread {
                    let connection = Connection(socket: socket) { log.add(.request($0), sink) }
                    script(connection)
                    connection.close()
                    log.add(.ended, sink)
                }
            }
            close(listener)
        }
    }

    deinit { shutdown(listener, CInt(SHUT_RDWR)) }

    var url: String { "http://127.0.0.1:\(port)" }
    var connections: Int { log.events.count { $0 == .accepted } }
    var requests: [ReceivedRequest] {
        log.events.compactMap { if case .request(let request) = $0 { request } else { nil } }
    }

    /// Waits until an event of this kind has happened since the last wait.
    func wait(until isWanted: (Event) -> Bool) async {
        for await event in events where isWanted(event) { return }
    }

    func waitForRequest() async {
        await wait { if case .request = $0 { true } else { false } }
    }

    func waitForEnd() async { await wait { $0 == .ended } }
}

extension TestServer {
    /// Answers every request on every connection.
    static func answering(_ answer: @escaping @Sendable (ReceivedRequest) -> String) throws -> TestServer {
        try TestServer { connection in
            while let request = connection.readRequest() { connection.send(answer(request)) }
        }
    }
}
