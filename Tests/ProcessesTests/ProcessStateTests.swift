import Glibc
import Processes
import Testing

/// What depends on the state of this very process; each test runs in a process of its own.
@Suite struct ProcessStateTests {
    @Test func `Running out of descriptors is an error that may pass`() async {
        await #expect(processExitsWith: .success) {
            var few = rlimit(rlim_cur: 4, rlim_max: 4)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &few)
            let error = await failure(of: shell("exit 0"))
            exit(error == .exhausted("sh", reason: "Too many open files") ? 0 : 1)
        }
    }

    @Test func `A signal that is ignored here is not ignored by the child`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_IGN)
            let result = try await shell("kill -PIPE $$; echo survived").run()
            exit(result.status == .signalled(SIGPIPE) ? 0 : 1)
        }
    }

    @Test func `A command runs where the standard descriptors are closed`() async {
        await #expect(processExitsWith: .success) {
            for descriptor in Int32(0)...2 { close(descriptor) }
            let result = try await shell("cat; echo err >&2", input: Array("in".utf8)).run()
            exit(result.text == "in" && result.errorOutput == Array("err\n".utf8) ? 0 : 1)
        }
    }

    @Test func `An exit status that the system does not keep is not guessed`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGCHLD, SIG_IGN)
            exit(await failure(of: shell("exit 3")) == .statusLost("sh") ? 0 : 1)
        }
    }
}

/// The error a command ends with; `nil` when it has a result.
private func failure(of command: Command) async -> CommandError? {
    do throws(CommandError) {
        _ = try await command.run()
        return nil
    } catch {
        return error
    }
}
