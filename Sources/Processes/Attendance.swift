import Glibc

/// Attends one child from its start to its end: collects what it prints, and ends it when it must.
struct Attendance: ~Copyable {
    private let command: Command
    private let interrupt: Interrupt
    private let child: Child
    private var output: Collector
    private var errorOutput: Collector
    private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    /// Why the child is being ended; `nil` as long as it may run.
    private var verdict: CommandError?
    /// When patience ends: the command's limit first, then the grace after SIGTERM; `nil` after SIGKILL.
    private var deadline: ContinuousClock.Instant?

    /// How long a child may take to end by itself after SIGTERM.
    private static let grace = Duration.seconds(2)
    /// How often to look for the child's end where nothing announces it.
    private static let interval = Duration.milliseconds(20)

    /// Starts the command's program.
    init(_ command: Command, until interrupt: Interrupt) throws(CommandError) {
        self.command = command
        self.interrupt = interrupt
        let launch = try Launch(command)
        child = Child(launch.process)
        output = Collector(launch.output)
        errorOutput = Collector(launch.errorOutput)
        deadline = .now + command.limits.time
    }

    /// Stays until the child has ended; nothing of its group is left then.
    consuming func attend() throws(CommandError) -> CommandResult {
        while !child.hasEnded {
            let isInterrupted = wait()
            collect()
            judge(isInterrupted: isInterrupted)
        }
        child.signalGroup(SIGKILL)
        collect()
        let error = verdict ?? excess
        let status = child.reap()
        if let error { throw error }
        guard let status else { throw .statusLost(command.executable) }
        return CommandResult(status: status, output: output.bytes, errorOutput: errorOutput.bytes)
    }

    /// Waits for output, the child's end, the deadline or the interrupt; tells whether it was the last.
    private func wait() -> Bool {
        let interruption = verdict == nil ? interrupt.descriptor.number : -1
        let awaited = [interruption, output.awaited, errorOutput.awaited, child.awaited]
        var entries = awaited.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let count = poll(&entries, nfds_t(entries.count), patience)
        return count > 0 && entries[0].revents != 0
    }

    /// How long to wait at most, as `poll` takes it: milliseconds, -1 for as long as it lasts.
    private var patience: Int32 {
        var patience = deadline.map { max(.zero, $0 - .now) }
        if child.awaited < 0 { patience = min(patience ?? Self.interval, Self.interval) }
        return patience.map { Int32(clamping: Int64(($0 / .milliseconds(1)).rounded(.up))) } ?? -1
    }

    private mutating func collect() {
        output.collect(upTo: command.limits.output, through: &buffer)
        errorOutput.collect(upTo: command.limits.output, through: &buffer)
    }

    /// Set when the child has printed more than it may.
    private var excess: CommandError? {
        let limit = command.limits.output
        let isOver = output.bytes.count + errorOutput.bytes.count > limit
        return isOver ? .outputTooLarge(command.executable, limit) : nil
    }

    private var isOverdue: Bool { deadline.map { .now >= $0 } ?? false }

    /// Asks the group to end when there is a reason to, and ends it when the grace is over.
    private mutating func judge(isInterrupted: Bool) {
        guard verdict == nil else {
            if isOverdue {
                child.signalGroup(SIGKILL)
                deadline = nil
            }
            return
        }
        let overdue: CommandError? = isOverdue ? .timedOut(command.executable, command.limits.time) : nil
        verdict = (isInterrupted ? .cancelled : nil) ?? excess ?? overdue
        guard verdict != nil else { return }
        child.signalGroup(SIGTERM)
        deadline = .now + Self.grace
    }
}
