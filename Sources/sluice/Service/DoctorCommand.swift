import ArgumentParser
import Functions
import JSON
import Runtime

/// Checks a real installation.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks a real installation, and tells what to do about what is wrong.",
        discussion: """
            Looks, as the bot, at the forges of functions.yaml: tokens, roles, webhooks, branches and the rules for them, TLS \
            certificates and clocks. Nothing is written. Webhooks are shown to Maintainers only: --token-file names the token \
            of one. With --url, where GitLab's webhooks lead is looked at as well.

            Of a mapping with a * the first 25 pairs are looked at, unless --all is said.

            Exit codes: 0 no problem (there may be warnings); 65 a problem needs a person; 64 wrong use of the command line; \
            78 functions.yaml is wrong.
            """
    )

    @OptionGroup var options: InstallationOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Where GitLab reaches sluice: https://HOST, without a path.", valueName: "url")
    )
    var url: String?

    @Flag(name: .long, help: "Look at all pairs.")
    var all = false

    private static let pairLimit = 25

    func validate() throws {
        _ = try url.map(InstallationOptions.serviceURL)
    }

    func run() async throws {
        let installation = try options.open(
            url: try url.map(InstallationOptions.serviceURL),
            pairLimit: all ? nil : Self.pairLimit
        )
        let diagnoses = await Progress(terminal: .standardError).show("looking at the installation") {
            await Doctor(installation).examine()
        }
        let report = DoctorReport(diagnoses: diagnoses)
        Console.tell(options.json ? report.json.text(pretty: true) : report.text)
        guard report.count(of: .problem) == 0 else { throw ServiceExit.neverWorks }
    }
}
