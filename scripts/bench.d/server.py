"""A server that is measured: how soon it answers, what memory and processor time it takes."""
import collections, os, signal, socket, sys, time

Memory = collections.namedtuple("Memory", "resident private")  # MB
PAUSE = 0.0002  # seconds between two looks


class Server:
    """A process group, started on a core of its own."""

    def __init__(self, command, environment, port, core, log):
        self.command, self.port, self.log = command, port, log
        output = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        files = [(os.POSIX_SPAWN_OPEN, 1, log, output, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2)]
        everywhere = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {core})
        self.started = time.perf_counter()
        self.process = os.posix_spawn(command[0], command, environment, file_actions=files, setpgroup=0)
        os.sched_setaffinity(0, everywhere)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        """Kills what has not ended."""
        if self.process:
            os.killpg(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)

    def wait_until_ready(self):
        """Seconds from its start until /health/readiness is answered 200."""
        while not self.is_ready():
            self.require_life()
            time.sleep(PAUSE)
        return time.perf_counter() - self.started

    def is_ready(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
                connection.sendall(b"GET /health/readiness HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                return connection.recv(64).split(b" ")[1:2] == [b"200"]
        except ConnectionError:
            return False

    def require_life(self):
        if os.waitpid(self.process, os.WNOHANG) != (0, 0):
            self.process = None
            sys.exit(f"bench: {self.command[0]} ended\n{open(self.log).read()}")

    def memory(self):
        """What its processes have resident, pages that they share counted once, and what of it nobody else maps."""
        sums = [rollup(process) for process in self.processes()]
        private = sum(one["Private_Clean"] + one["Private_Dirty"] for one in sums)
        shared = max(one["Shared_Clean"] + one["Shared_Dirty"] for one in sums)
        return Memory((private + shared) / 1024, private / 1024)

    def processor_time(self):
        """Seconds of processor time, user and system, of all its processes until now."""
        return sum(sum(map(int, fields(process)[11:13])) for process in self.processes()) / os.sysconf("SC_CLK_TCK")

    def processes(self):
        """The processes of its group."""
        running = [int(name) for name in os.listdir("/proc") if name.isdigit()]
        return [process for process in running if fields(process)[2:3] == [str(self.process)]]

    def end(self):
        """Seconds from SIGTERM to its end."""
        asked = time.perf_counter()
        os.kill(self.process, signal.SIGTERM)
        os.waitpid(self.process, 0)
        self.process = None
        return time.perf_counter() - asked


def fields(process):
    """The fields of /proc/PID/stat from the third on, the state; none for a process that is gone."""
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rpartition(")")[2].split()
    except OSError:
        return []


def rollup(process):
    """The sums of /proc/PID/smaps_rollup, in KB."""
    with open(f"/proc/{process}/smaps_rollup") as file:
        lines = (line.split() for line in file.readlines()[1:])
        return collections.Counter({name.rstrip(":"): int(value) for name, value, _ in lines})
