import ArgumentParser
import Functions
import JSON
import Runtime

/// Creates and updates webhooks.
struct HooksApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Creates or updates the webhook of every mapped project.",
        discussion: """
            Each gets the events that a function of functions.yaml listens to, the first signing token or webhook secret that \
            can be read, and verification of the certificate; one that GitLab gave up on is tried. A second run changes nothing. \
            Webhooks that lead elsewhere are left alone, and so are projects whose group has a webhook to sluice. Look first: \
            --dry-run writes nothing.

            GitLab never tells a secret, so one that was replaced in functions.yaml is set only by --rotate.

            Exit codes: 0 done, or nothing to do; 65 something needs a person; 75 something is left for another time; 64 \
            wrong use of the command line; 78 functions.yaml is wrong, or a secret is missing.
            """
    )

    @Option(
        name: .long,
        help: ArgumentHelp("Where GitLab reaches sluice: https://HOST, without a path.", valueName: "url")
    )
    var url: String

    @OptionGroup var options: InstallationOptions

    @Flag(name: .long, help: "Set the secrets again, also where nothing else is to do.")
    var rotate = false

    @Flag(name: .long, help: "Tell what would be written, and write nothing.")
    var dryRun = false

    func validate() throws {
        _ = try InstallationOptions.serviceURL(url)
    }

    func run() async throws {
        let installation = try options.open(url: try InstallationOptions.serviceURL(url))
        let keeper = WebhookKeeper(installation, isDryRun: dryRun, isRotation: rotate)
        var codes: [ExitCode] = []
        do {
            try await keeper.walk { report in
                show(report)
                codes.append(ServiceExit.code(for: report))
            }
        } catch let error as SecretError {
            Console.complain("\(error)")
            throw ServiceExit.configuration
        }
        if codes.isEmpty { Console.complain("no mapped project has events that a function listens to") }
        let code = ServiceExit.worst(of: codes)
        guard code.isSuccess else { throw code }
    }

    private func show(_ report: WebhookReport) {
        if options.json {
            Console.tell(report.json.text())
        } else if case .failure = report.result {
            Console.complain("\(report)".printable)
        } else {
            Console.tell("\(report)".printable)
        }
    }
}

extension ServiceExit {
    fileprivate static func code(for report: WebhookReport) -> ExitCode {
        switch report.result {
        case .success: .success
        case .failure(.tryAgain): tryAgain
        case .failure(.impossible): neverWorks
        }
    }
}
