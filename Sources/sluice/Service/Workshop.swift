import Functions
import HTTP
import Logging
import Runtime

/// Everything that one process needs to run functions, put together.
struct Workshop {
    private let configuration: Configuration
    private let functions: FunctionBundle

    /// - Throws: `HTTPError` when libcurl does not start.
    init(_ configuration: Configuration) throws {
        self.configuration = configuration
        let sessions = ForgeSessions(transport: try CurlTransport())
        functions = .all(Pairs(configuration, sessions: sessions))
    }

    /// Brings events to the functions, whose reports say all that a log would.
    var dispatcher: Dispatcher {
        Dispatcher(configuration, functions, logger: logger(.text, level: .critical))
    }

    /// Takes events over HTTP.
    ///
    /// - Throws: `ServerError`.
    func server(_ options: ServerOptions, logFormat: LogFormat) throws -> Server {
        try Server(configuration, functions, options: options, logger: logger(logFormat, level: .info))
    }

    private func logger(_ format: LogFormat, level: Logger.Level) -> Logger {
        Logger(label: "sluice") { StandardErrorLogHandler(label: $0, format: format, level: level) }
    }
}
