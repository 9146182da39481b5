/// How a command speaks to a person: results on standard output, everything else on standard error.
struct DeskVoice: Sendable {
    var output = Terminal.standardOutput
    var remarks = Terminal.standardError

    /// Prints what was asked for.
    func answer(_ text: String) { output.write(text + "\n") }

    /// Tells what was done, or what somebody may want to look at.
    func tell(_ text: String) { remarks.write(text + "\n") }

    /// Tells why nothing was done.
    func complain(_ text: String) { remarks.write("sluice: \(text)\n") }

    /// Prints mails with their diffs.
    func show(_ mails: [UInt8]) {
        output.write(DiffColors(isOn: output.hasColor).colored(String(decoding: mails, as: UTF8.self)))
    }

    /// Does the work and shows, while it lasts, what it is.
    ///
    /// - Throws: `Interruption` when somebody ended it, else what the work throws.
    func during<Value: Sendable>(
        _ text: String,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await Progress(terminal: remarks).show(text) { try await Interruption.cancelling(work) }
    }
}
