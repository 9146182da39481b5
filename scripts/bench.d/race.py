"""What runs on a case of `update-dist-git`, and how often."""
import os

import measure


def contestants(case):
    """Who runs: name, command line, in how many rounds."""
    rounds = int(os.environ.get("BENCH_ROUNDS", 5))
    update = [case.source_git, case.dist_git, "-m", "Update from source-git"] + case.options
    floor = ["git", "-C", case.source_git, "format-patch", "--quiet", "--output-directory", case.folder("floor"), case.range]
    yield "git format-patch", floor + ["--", ".", ":(exclude).distro"], rounds
    yield "sluice", [case.sluice, "update-dist-git"] + update, rounds
    if packit := os.environ.get("PACKIT"):
        yield "packit", [packit, "source-git", "update-dist-git"] + update, min(rounds, int(os.environ.get("PACKIT_ROUNDS", 2)))


def run(case):
    """Lets everyone run in turns, each time on repositories as they were."""
    runners = list(contestants(case))
    figures = {name: [] for name, _, _ in runners}
    for turn in range(max(rounds for _, _, rounds in runners)):
        for name, command, rounds in runners:
            if turn < rounds:
                case.reset()
                figures[name].append(measure.run(command, case.environment))
    return figures
