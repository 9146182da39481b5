"""One run of a command: its time, its processor time, its memory."""
import collections, os, subprocess, sys, tempfile, time

Figures = collections.namedtuple("Figures", "wall cpu peak")  # seconds, seconds, MB

TIME = "/usr/bin/time"


def require_tools():
    if not os.access(TIME, os.X_OK):
        sys.exit(f"bench: {TIME} is missing; install the package time")


def run(command, environment):
    """Runs a command to its end; one that fails ends the benchmark, with what it said.

    GNU time stands between, because a child of this process would be charged with the memory of Python: Linux
    counts the pages that a process had before it became another program.
    """
    with tempfile.NamedTemporaryFile("r") as report, tempfile.TemporaryFile("w+") as said:
        started = time.monotonic()
        status = subprocess.run([TIME, "-f", "%U %S %M", "-o", report.name, *command], env=environment,
                                stdin=subprocess.DEVNULL, stdout=said, stderr=said).returncode
        wall = time.monotonic() - started
        if status:
            said.seek(0)
            sys.exit(f"bench: {' '.join(command[:3])} … failed\n{said.read()}")
        user, system, kilobytes = report.read().split()
        return Figures(wall, float(user) + float(system), int(kilobytes) / 1024)
