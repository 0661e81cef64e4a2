#!/usr/bin/python3
"""Time our tasks beside those of igraph, NetworKit, rustworkx, NetworkX, SciPy and loaders of tables.

All run on the same graph in the same run, in turn (ours, a peer, ours, another ...), each pair of
task and contestant in a process of its own. Prints `task,who,median_s,cpu_s,peak_mb,check` as it
goes and the table of ratios at the end. On a machine with other work compare CPU seconds.

A graph is drawn by `bench make`, or is any table with the columns source, target, weight and date;
it is numbered once (`bench prepare`), and hub, pairs and far end are the same for all.

    make bench-peers PYTHON=/path/to/python
    Benchmarks/peers.py --tasks pagerank,bfs --size 1e5
    Benchmarks/peers.py --quick
    Benchmarks/peers.py --graph TABLE.csv --out Benchmarks/Runs/2026-11-24-peers.md

Needs numpy and scipy, and whichever peers are to be compared; who is missing is named.
"""
import argparse
import importlib.util
import os
import pathlib
import shlex
import subprocess
import sys

from contest import report
from contest.contestants import OURS, Loading, Served, Whole, take_turns
from contest.targets import SIZES, TARGETS
from contest.worker import peers_of
from contest import whole

HERE = pathlib.Path(__file__).resolve().parent
WHOLE = ("startup", "e2e_pagerank")


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", help="a list with commas; all of them")
    parser.add_argument("--peers", help="a list with commas; all that are there")
    parser.add_argument("--size", help="nodes, as 1e4; else each task has the size that suits it")
    parser.add_argument("--graph", help="a table in the place of a graph drawn by chance")
    parser.add_argument("--graphs", type=pathlib.Path, default=HERE / ".build/graphs",
                        help="where drawn and numbered graphs are kept")
    parser.add_argument("--quick", action="store_true", help="1e3 nodes, 3 rounds, 20 seconds")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=60, help="for each task and contestant")
    parser.add_argument("--bench", default=HERE / ".build/release/bench", type=pathlib.Path)
    parser.add_argument("--program", default=HERE.parent / ".build/release/tributary",
                        type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, help="a page for Benchmarks/Runs/")
    settings = parser.parse_args()
    if settings.quick:
        settings.size, settings.rounds, settings.seconds = settings.size or "1e3", 3, 20
    settings.command = shlex.join(["Benchmarks/peers.py", *sys.argv[1:]])
    return settings


def graph(settings, size):
    """The table and its numbered form, made where they are missing: (label, table, numbered)."""
    settings.graphs.mkdir(parents=True, exist_ok=True)
    if settings.graph:
        table = pathlib.Path(settings.graph).resolve()
        numbered = settings.graphs / f"{table.stem}-{table.stat().st_size}.graph"
    else:
        table = settings.graphs / f"rmat-{size}.csv"
        numbered = table.with_suffix(".graph")
        if not table.exists():
            subprocess.run([settings.bench, "make", str(int(float(size))), "1", table], check=True)
    if not numbered.exists() or numbered.stat().st_mtime < table.stat().st_mtime:
        subprocess.run([settings.bench, "prepare", table, numbered], check=True)
    return table.stem, str(table), str(numbered)


def ours(task, table, numbered, settings):
    """Our own contestant, or nothing where the task is not built."""
    program = str(settings.program)
    if task in ("load", "parse"):
        command = [program, "rank", table, "--by", "degree", "--limit", "1", "--timings"]
        return Loading(OURS, command, settings.threads)
    commands = {
        "startup": [program, "--version"],
        "e2e_pagerank": [program, "rank", table, "--by", "pagerank", "--limit", "10"],
    }
    if task in commands:
        return Whole(OURS, commands[task], settings.threads)
    if task == "louvain" and task not in settings.built:
        task = "leiden"  # It stands in for the older method, of which it is the better.
    if task not in settings.built:
        return None
    return Served(OURS, [settings.bench, task, numbered, "--serve", "--threads",
                         str(settings.threads)], settings.threads)


def peer(who, task, table, numbered, settings):
    if task in WHOLE:
        return Whole(who, whole.program(who, task, table), settings.threads)
    command = [sys.executable, "-m", "contest.worker", who, task, numbered, table]
    return Served(who, command, settings.threads)


def present(settings):
    """The peers that are installed and wanted; the others are named."""
    known = list(dict.fromkeys(who for task in TARGETS for who in peers_of(task)))
    wanted = settings.peers.split(",") if settings.peers else known
    missing = [who for who in wanted
               if who != "python" and importlib.util.find_spec(who) is None]
    for who in missing:
        print(f"peers.py: {who} is not installed; its rows are left out", file=sys.stderr)
    return [who for who in wanted if who not in missing]


def main():
    settings = arguments()
    for needed in ("numpy", "scipy"):
        if importlib.util.find_spec(needed) is None:
            sys.exit(f"peers.py: {sys.executable} has no {needed}; see Benchmarks/README.md")
    listed = subprocess.run([settings.bench, "tasks"], capture_output=True, text=True, check=True)
    settings.built = listed.stdout.split()
    there = present(settings)
    tasks = settings.tasks.split(",") if settings.tasks else list(TARGETS)
    results, lines = [], []
    print(report.HEADER, flush=True)
    for task in tasks:
        if task not in TARGETS:
            sys.exit(f"peers.py: no task {task}; there are {' '.join(TARGETS)}")
        label, table, numbered = graph(settings, settings.size or SIZES[task])
        contestants = [ours(task, table, numbered, settings)]
        contestants += [peer(who, task, table, numbered, settings)
                        for who in peers_of(task) if who in there]
        contestants = [one for one in contestants if one]
        take_turns(contestants, settings.rounds, settings.seconds)
        results.append((task, label, contestants))
        for contestant in contestants:
            lines.append(report.row(task, contestant))
            print(lines[-1], flush=True)
        if settings.out:
            settings.out.write_text(report.page(results, lines, settings))
    print("\n" + report.table(report.ratios(results)))


if __name__ == "__main__":
    main()
