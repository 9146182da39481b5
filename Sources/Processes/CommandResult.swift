/// What a command left behind when it ended by itself.
package struct CommandResult: Sendable, Equatable {
    package let status: ExitStatus
    package let output: [UInt8]
    package let errorOutput: [UInt8]

    package init(status: ExitStatus, output: [UInt8], errorOutput: [UInt8]) {
        self.status = status
        self.output = output
        self.errorOutput = errorOutput
    }
}
