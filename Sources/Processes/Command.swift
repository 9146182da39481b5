/// A program to run once: what it is given, and what it may use up.
package struct Command: Sendable {
    /// A path, or a name that is looked up in `PATH` of `environment`.
    package var executable: String
    package var arguments: [CommandArgument]
    /// Everything the program finds in its environment; nothing is inherited.
    package var environment: [String: String]
    /// The folder to start in; `nil` for the caller's.
    package var directory: String?
    /// What the program may read from its standard input; it need not.
    package var input: [UInt8]
    package var limits: CommandLimits

    package init(
        executable: String,
        arguments: [CommandArgument] = [],
        environment: [String: String],
        directory: String? = nil,
        input: [UInt8] = [],
        limits: CommandLimits = .standard
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
        self.input = input
        self.limits = limits
    }
}

extension Command {
    /// A command whose arguments are all text.
    package init(
        executable: String,
        arguments: [String],
        environment: [String: String],
        directory: String? = nil,
        input: [UInt8] = [],
        limits: CommandLimits = .standard
    ) {
        self.init(
            executable: executable,
            arguments: arguments.map { CommandArgument($0) },
            environment: environment,
            directory: directory,
            input: input,
            limits: limits
        )
    }
}
