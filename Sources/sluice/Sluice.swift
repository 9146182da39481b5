import ArgumentParser
import CVersion

/// The command line: commands for people at their desk, and the service.
@main
struct Sluice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sluice",
        abstract: "Keeps the source-git and dist-git of a Linux package level.",
        discussion: """
            source-git is the upstream history with the distribution's commits on top and the packaging in .distro. \
            dist-git holds the spec file, patch files and packaging that a distribution builds from.

            Exit codes: 0 done, or nothing to do; 2 refused or failed, with a sentence on standard error. \
            What Ctrl-C ends, ends by that signal, and nothing is half done.

            Completions for a shell are printed by --generate-completion-script, with bash, zsh or fish behind it.
            """,
        version: String(cString: sluice_version()),
        subcommands: [ManualPageCommand.self],
        groupedSubcommands: [
            .desk,
            CommandGroup(
                name: "The service",
                subcommands: [
                    RunCommand.self, ServeCommand.self, ReconcileCommand.self, ReplayCommand.self,
                    FunctionsCommand.self, ValidateCommand.self, DoctorCommand.self, HooksCommand.self,
                    SandboxSubcommand.self,
                ]
            ),
        ]
    )
}
