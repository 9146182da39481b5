import Processes
import Testing

@Suite struct CommandTests {
    @Test func `Both outputs and the exit code come back`() async throws {
        let result = try await shell("echo out; echo err >&2; exit 3").run()

        #expect(result.status == .exited(3))
        #expect(result.output == Array("out\n".utf8))
        #expect(result.errorOutput == Array("err\n".utf8))
    }

    @Test func `A child that a signal killed says which`() async throws {
        let result = try await shell("kill -USR1 $$").run()

        #expect(result.status == .signalled(10))
        #expect(result.status.description == "signal 10")
    }

    @Test func `An argument may hold any bytes but NUL`() async throws {
        let bytes = Array(UInt8(1)...255)
        let command = Command(
            executable: "/usr/bin/printf",
            arguments: ["%s", CommandArgument(bytes)],
            environment: [:]
        )

        #expect(try await command.run().output == bytes)
    }

    @Test func `A NUL in an argument is refused`() async throws {
        let command = Command(executable: "echo", arguments: ["a\0b"], environment: ["PATH": "/bin"])

        await #expect(throws: CommandError.self) { try await command.run() }
    }

    @Test func `The environment is exactly the one given`() async throws {
        let command = Command(executable: "/usr/bin/env", environment: ["B": "2 3", "A": "1"])

        #expect(try await command.run().text == "A=1\nB=2 3\n")
    }

    @Test func `A program is looked up in the PATH of its own environment`() async throws {
        let command = Command(executable: "sh", environment: ["PATH": "/nowhere:/etc"])

        await #expect(throws: CommandError.notFound("sh")) { try await command.run() }
    }

    @Test(arguments: ["", "/nowhere/sh", "no-such-program"])
    func `A program that is not there is named`(executable: String) async {
        let command = Command(executable: executable, environment: ["PATH": "/usr/bin:/bin"])

        await #expect(throws: CommandError.notFound(executable)) { try await command.run() }
    }

    @Test func `A folder is no program`() async {
        let command = Command(executable: "/usr", environment: [:])

        await #expect(throws: CommandError.notStarted("/usr", reason: "Permission denied")) {
            try await command.run()
        }
    }

    @Test func `The child starts in the folder asked for`() async throws {
        var command = shell("pwd")
        command.directory = "/usr/share"

        #expect(try await command.run().text == "/usr/share\n")
    }

    @Test func `A missing folder is told from a missing program`() async {
        var command = shell("pwd")
        command.directory = "/nowhere"

        let reason = "the folder /nowhere cannot be entered: No such file or directory"
        await #expect(throws: CommandError.notStarted("sh", reason: reason)) { try await command.run() }
    }

    @Test func `A child inherits no descriptor, session or terminal`() async throws {
        let result = try await shell("ls /proc/self/fd; cut -d' ' -f5-7 /proc/$$/stat; echo $$").run()
        let lines = result.text.split(separator: "\n")
        let process = try #require(lines.last)

        #expect(lines.dropLast(2) == ["0", "1", "2", "3"])
        #expect(lines.dropLast().last == "\(process) \(process) 0")
    }
}
