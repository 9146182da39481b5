import ArgumentParser
import Runtime

/// The exit codes of the service's commands, as sysexits.h has them.
///
/// Source: <https://man.openbsd.org/sysexits>
enum ServiceExit {
    /// The event, or the file, can never work.
    static let neverWorks = ExitCode(65)
    /// A port, a file or a tool that is needed is not there.
    static let unavailable = ExitCode(69)
    /// The same event may work later.
    static let tryAgain = ExitCode(75)
    /// functions.yaml is wrong, or a secret that it names is missing.
    static let configuration = ExitCode(78)

    /// The code for what a function came to.
    static func code(for result: Result<Outcome, Failure>) -> ExitCode {
        switch result {
        case .success: .success
        case .failure(.tryAgain): tryAgain
        case .failure(.impossible): neverWorks
        }
    }

    /// The code for a server that does not start.
    static func code(for error: ServerError) -> ExitCode {
        error.isMisconfiguration ? configuration : unavailable
    }

    /// The code for all of them: to try again when that may help any, else that one went wrong.
    static func worst(of codes: [ExitCode]) -> ExitCode {
        [tryAgain, neverWorks, unavailable].first(where: codes.contains) ?? .success
    }
}
