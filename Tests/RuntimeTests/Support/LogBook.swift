import Logging
import Synchronization

/// Keeps the lines of a logger as a format writes them.
final class LogBook: Sendable {
    private let content = Mutex<[String]>([])

    var lines: [String] { content.withLock { $0 } }

    fileprivate func add(_ line: String) { content.withLock { $0.append(line) } }

    func logger(_ level: Logger.Level = .info) -> Logger {
        Logger(label: "test") { _ in Handler(book: self, logLevel: level) }
    }

    private struct Handler: LogHandler {
        let book: LogBook
        var logLevel: Logger.Level
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let details = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            book.add(([event.level.rawValue, event.message.description] + details).joined(separator: " "))
        }
    }
}
