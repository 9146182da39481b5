import Logging
import Synchronization

/// Everything that workers logged.
final class LogBook: Sendable {
    private let written = Mutex<[String]>([])

    var lines: [String] { written.withLock { $0 } }

    var logger: Logger { Logger(label: "simulation") { _ in Handler(book: self) } }

    func clear() {
        written.withLock { $0.removeAll() }
    }

    fileprivate func write(_ line: String) {
        written.withLock { $0.append(line) }
    }
}

private struct Handler: LogHandler {
    let book: LogBook
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        book.write("\(event.message) \(metadata) \(event.metadata ?? [:])")
    }
}
