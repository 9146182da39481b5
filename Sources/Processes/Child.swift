import CSpawn
import Glibc

/// A started process, the leader of its group, until it is reaped.
struct Child: ~Copyable {
    private let process: pid_t
    /// Readable once the process has ended; -1 where the system gives no such descriptor.
    private let end: FileDescriptor

    init(_ process: pid_t) {
        self.process = process
        end = FileDescriptor(owning: cspawn_watch(process))
    }

    /// What to wait on for the child's end; -1, which `poll` skips, where it has to be looked for.
    var awaited: Int32 { end.number }

    /// Whether the leader has ended; until it is reaped it stays a zombie, so that its number stays its own.
    var hasEnded: Bool {
        var information = siginfo_t()
        let code = waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT | WNOHANG)
        return code == 0 ? information.si_signo == SIGCHLD : errno != EINTR
    }

    /// Sends a signal to the leader and to all it has started in its group.
    borrowing func signalGroup(_ signal: Int32) {
        kill(-process, signal)
    }

    /// Takes the exit status; `nil` when the system did not keep one.
    consuming func reap() -> ExitStatus? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return ExitStatus(waitStatus: status)
    }
}
