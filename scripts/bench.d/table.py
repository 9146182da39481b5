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


def print_service(starts, rounds, sizes, events):
    """The service in the first column, its peer in the second, and how they compare."""
    names = list(rounds)
    print(f"| | {' | '.join(names)} | | aim |")
    print("|---|---|---|---|---|")
    row = lambda title, values, ratio="", aim="": print(f"| {title} | {' | '.join(values)} | {ratio} | {aim} |")
    median = {name: statistics.median(starts[name]) for name in names}
    count = len(starts[names[0]])
    row(f"exec → ready, p50 / p99 of {count} starts", [f"{median[name] * 1e3:.1f} / {percentile(starts[name], 99) * 1e3:.1f} ms" for name in names],
        f"{median[names[1]] / median[names[0]]:.0f} times as soon", "≤ 15 ms, 10 times")
    for title, moment, aims in ("idle", "idle", ("≤ 30 MB", "≤ 5 MB")), (f"after {events:,} events", "loaded", ("", "")):
        for what, aim in zip(("resident", "private"), aims):
            middle = [statistics.median(getattr(getattr(one, moment), what) for one in rounds[name]) for name in names]
            row(f"{what}, {title}", [f"{value:.1f} MB" for value in middle], f"{middle[0] / middle[1]:.0%}", aim)
    row("binary, stripped", [f"{sizes.binary / 1e6:.1f} MB", "–"], aim="≤ 26 MB")
    row("image", [f"{sizes.image / 1e6:.0f} MB" if sizes.image else "`make image` first", "–"])
    best = {name: (max(one.rate for one in rounds[name]), statistics.median(one.rate for one in rounds[name])) for name in names}
    row("verified events per second, best / median", [" / ".join(f"{rate:,.0f}" for rate in best[name]) for name in names],
        " / ".join(f"{ours / theirs:.1f}" for ours, theirs in zip(*best.values())) + " times", "≥ 2,000, 3 times")
    for rank, aim in (50, ""), (99, "≤ 50 ms"):
        ranks = {name: [percentile(one.latencies, rank) * 1e3 for one in rounds[name]] for name in names}
        row(f"answered within, p{rank}, best / median", [f"{min(ranks[name]):.1f} / {statistics.median(ranks[name]):.1f} ms" for name in names], aim=aim)
    row("processor time of an event, best", [f"{min(one.cost for one in rounds[name]) * 1e6:.0f} µs" for name in names])
    row("SIGTERM → ended, median", [f"{statistics.median(one.end for one in rounds[name]) * 1e3:.0f} ms" for name in names])
    row("the sender's share of its core", [f"{max(one.busy for one in rounds[name]):.0%}" for name in names])
    print(flush=True)


def percentile(values, rank):
    """The smallest value that at least `rank` percent do not exceed."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * rank // 100) - 1]
