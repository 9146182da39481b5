"""What the benchmark prints: one table for each case, in Markdown."""
import os, platform, statistics, subprocess


def print_machine(sluice):
    """Says where and with what these figures were made."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    print(f"{os.cpu_count()} × {model}, load {os.getloadavg()[0]:.1f}, {said('git', '--version')}, sluice {said(sluice, '--version')}\n")


def said(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def print_case(case, figures):
    """One row for each program; ratios are to `git format-patch`."""
    floor = figures["git format-patch"]
    print(f"{case.title}: {case.patches()} patches\n")
    print("| | wall, best / median | ratio | CPU, best / median | ratio | peak memory |")
    print("|---|---|---|---|---|---|")
    for name, runs in figures.items():
        print(f"| {name} | {span(runs, 'wall')} | {ratio(runs, floor, 'wall')} | {span(runs, 'cpu')} | {ratio(runs, floor, 'cpu')} "
              f"| {max(run.peak for run in runs):.0f} MB |")
    print(flush=True)


def span(runs, figure):
    values = [getattr(run, figure) for run in runs]
    return f"{min(values):.2f} / {statistics.median(values):.2f} s"


def ratio(runs, floor, figure):
    """How many times the floor's: best to best, median to median."""
    return " / ".join(f"{of(getattr(r, figure) for r in runs) / of(getattr(r, figure) for r in floor):.1f}" for of in (min, statistics.median))
