import Functions
import HTTP
import Logging
import Runtime

/// Everything that one process needs to run functions, put together.
struct Workshop {
    private let configuration: Configuration
    private let functions: FunctionBundle

    /// Puts together what functions.yaml and the environment say.
    ///
    /// - Throws: `HTTPError` when libcurl does not start, `ServerError` when the environment is wrong.
    init(_ configuration: Configuration, environment: Environment = .process) throws {
        self.configuration = configuration
        let transport = try CurlTransport()
        let pairs = Pairs(configuration, sessions: ForgeSessions(transport: transport))
        functions = FunctionBundle.all(pairs).adding([
            Ingress(sink: try Sink(environment: environment, transport: transport)),
            DeadLetter(shelf: try DeadLetterShelf(environment: environment)),
        ])
    }

    /// Brings events to the functions, whose reports say all that a log would.
    var dispatcher: Dispatcher {
        Dispatcher(configuration, functions, logger: logger(.text, level: .critical))
    }

    /// Takes events over HTTP.
    ///
    /// - Throws: `ServerError`.
    func server(_ options: ServerOptions, logFormat: LogFormat) throws -> Server {
        try Server(
            configuration,
            functions,
            options: options,
            metrics: .process,
            logger: logger(logFormat, level: .info)
        )
    }

    private func logger(_ format: LogFormat, level: Logger.Level) -> Logger {
        Logger(label: "sluice") { StandardErrorLogHandler(label: $0, format: format, level: level) }
    }
}

extension Workshop {
    /// Opens the workshop for a command; whatever is wrong is told on standard error.
    ///
    /// - Throws: the exit code.
    static func open(_ configuration: Configuration) throws -> Workshop {
        do {
            return try Workshop(configuration)
        } catch let error as ServerError {
            Console.complain("\(error)")
            throw ServiceExit.code(for: error)
        }
    }
}
