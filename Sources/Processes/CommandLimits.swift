/// What a command may use up before it is ended.
package struct CommandLimits: Sendable, Equatable {
    /// How long it may run.
    package var time: Duration
    /// How many bytes it may print, to standard output and standard error together.
    package var output: Int

    package init(time: Duration, output: Int) {
        self.time = time
        self.output = output
    }

    /// A minute, and 64 MiB.
    package static let standard = CommandLimits(time: .seconds(60), output: 64 << 20)
}
