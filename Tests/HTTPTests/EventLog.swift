@testable import HTTP

/// What happened at a server, in order, also told to whoever waits for it.
final class EventLog: Sendable {
    private let past = Lock<[TestServer.Event]>([])

    var events: [TestServer.Event] { past.withLock { $0 } }

    func add(_ event: TestServer.Event, _ sink: AsyncStream<TestServer.Event>.Continuation) {
        past.withLock { $0.append(event) }
        sink.yield(event)
    }
}
