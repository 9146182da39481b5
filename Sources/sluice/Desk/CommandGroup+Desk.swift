import ArgumentParser

extension CommandGroup {
    /// The commands for people.
    static let desk = CommandGroup(
        name: "At the desk",
        subcommands: [
            StatusCommand.self, UpdateDistGitCommand.self, UpdateSourceGitCommand.self,
        ]
    )
}
