import ArgumentParser

/// The webhooks of mapped projects.
struct HooksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hooks",
        abstract: "Brings the webhooks of mapped projects in order.",
        subcommands: [HooksApplyCommand.self]
    )
}
