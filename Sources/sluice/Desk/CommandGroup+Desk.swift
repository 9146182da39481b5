import ArgumentParser

extension CommandGroup {
    /// The commands for people.
    static let desk = CommandGroup(
        name: "At the desk",
        subcommands: [
            InitCommand.self, StatusCommand.self, UpdateDistGitCommand.self, UpdateSourceGitCommand.self,
        ]
    )
}
