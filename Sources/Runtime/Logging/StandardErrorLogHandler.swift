import Glibc
package import Logging

/// Writes each line of the log to standard error with one system call, so that a crash loses none.
package struct StandardErrorLogHandler: LogHandler {
    private let label: String
    private let format: LogFormat
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    package init(label: String, format: LogFormat, level: Logger.Level = .info) {
        self.label = label
        self.format = format
        logLevel = level
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let line = format.line(event, label: label, metadata: allMetadata(of: event), time: Timestamp.now)
        // Nobody can be told that standard error is gone.
        try? write(Array((Redaction.redact(line) + "\n").utf8), to: STDERR_FILENO)
    }

    private func allMetadata(of event: LogEvent) -> Logger.Metadata {
        metadata
            .merging(metadataProvider?.get() ?? [:]) { $1 }
            .merging(event.metadata ?? [:]) { $1 }
    }
}
