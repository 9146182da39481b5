extension Command {
    /// Runs the program to its end, on a thread of its own.
    ///
    /// Whatever the program started in its process group ends with it. An exit code is a result, not an error.
    /// At most 32 commands run at once; the others wait for their turn, and that time is not counted.
    /// - Throws: `.timedOut`, `.outputTooLarge` and `.cancelled` when the program had to be ended.
    package func run() async throws(CommandError) -> CommandResult {
        try await CommandSlots.shared.take()
        let result = await attend()
        await CommandSlots.shared.giveBack()
        return try result.get()
    }

    private func attend() async -> Result<CommandResult, CommandError> {
        let interrupt: Interrupt
        do throws(SystemError) {
            interrupt = try Interrupt()
        } catch {
            return .failure(error.failure(of: executable))
        }
        return await withTaskCancellationHandler {
            await onOwnThread(or: .failure(.exhausted(executable, reason: "no thread can be started"))) {
                Result { () throws(CommandError) in try Attendance(self, until: interrupt).attend() }
            }
        } onCancel: {
            interrupt.fire()
        }
    }
}
