import Processes

/// What the program said, and how it ended.
struct Answer: Sendable {
    let status: ExitStatus
    /// Standard output.
    let output: String
    /// Standard error.
    let remarks: String

    init(_ result: CommandResult) {
        status = result.status
        output = String(decoding: result.output, as: UTF8.self)
        remarks = String(decoding: result.errorOutput, as: UTF8.self)
    }
}
