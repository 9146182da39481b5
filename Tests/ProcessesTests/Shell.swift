import Processes

/// A shell command with a minimal environment.
func shell(
    _ script: String,
    environment: [String: String] = [:],
    input: [UInt8] = [],
    limits: CommandLimits = .standard
) -> Command {
    let path = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
    return Command(
        executable: "sh",
        arguments: ["-c", script],
        environment: environment.merging(path) { given, _ in given },
        input: input,
        limits: limits
    )
}

extension CommandResult {
    var text: String { String(decoding: output, as: UTF8.self) }
}
