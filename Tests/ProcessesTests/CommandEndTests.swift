import Glibc
import Processes
import Testing

/// A child ends in time, and takes with it what it has started.
@Suite struct CommandEndTests {
    private static let brief = CommandLimits(time: .milliseconds(100), output: 1 << 20)
    private static let scant = CommandLimits(time: .seconds(600), output: 100_000)

    @Test func `A child that takes too long is ended`() async {
        await #expect(throws: CommandError.timedOut("sh", .milliseconds(100))) {
            try await shell("sleep 600", limits: Self.brief).run()
        }
    }

    @Test func `A child that ignores SIGTERM is killed`() async {
        await #expect(throws: CommandError.timedOut("sh", .milliseconds(100))) {
            try await shell("trap '' TERM; while :; do sleep 600; done", limits: Self.brief).run()
        }
    }

    @Test func `A child that stops itself is killed`() async {
        await #expect(throws: CommandError.timedOut("sh", .milliseconds(100))) {
            try await shell("kill -STOP $$", limits: Self.brief).run()
        }
    }

    @Test func `At the limit grandchildren end too`() async {
        let lifeline = Lifeline()
        let script = "exec 7>\(lifeline.path); (trap '' TERM; sleep 600) & sleep 600"

        await #expect(throws: CommandError.self) { try await shell(script, limits: Self.brief).run() }

        #expect(lifeline.isCut())
    }

    @Test func `A grandchild that holds the outputs open holds up nobody`() async throws {
        let lifeline = Lifeline()

        let result = try await shell("exec 7>\(lifeline.path); sleep 600 & echo out").run()

        #expect(result.text == "out\n")
        #expect(lifeline.isCut())
    }

    @Test func `What the child printed last is there, however much`() async throws {
        let result = try await shell("sleep 600 & head -c 60000 /dev/zero").run()

        #expect(result.output.count == 60_000)
    }

    @Test(arguments: ["yes", "yes >&2", "yes & yes >&2 & wait", "head -c 100001 /dev/zero"])
    func `A child that floods is ended`(script: String) async {
        await #expect(throws: CommandError.outputTooLarge("sh", 100_000)) {
            try await shell(script, limits: Self.scant).run()
        }
    }

    @Test func `Output up to the limit is fine`() async throws {
        let result = try await shell("head -c 100000 /dev/zero", limits: Self.scant).run()

        #expect(result.output.count == 100_000)
    }

    @Test func `A cancelled task ends its child and what that started`() async {
        let lifeline = Lifeline()
        let script = "exec 7>\(lifeline.path); sleep 600 & echo started >&7; sleep 600"
        let task = Task { try await shell(script).run() }

        #expect(lifeline.hasSign())
        task.cancel()

        await #expect(throws: CommandError.cancelled) { try await task.value }
        #expect(lifeline.isCut())
    }

    @Test func `A task that is cancelled already runs nothing`() async {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await shell("echo out").run()
        }

        await #expect(throws: CommandError.cancelled) { try await task.value }
    }
}
