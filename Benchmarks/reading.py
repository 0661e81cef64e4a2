#!/usr/bin/python3
"""Time whole commands of a release build: start-up, reading and checking, and short questions.

Each row is the median of several runs: processor seconds (user and system together), wall seconds
and peak memory, as the operating system accounts for the finished process. It measures and never
judges: what may be asked of a machine depends on the machine and on what else runs there.

It is a script and no Swift package because users pay for whole processes, which are best timed
from outside; it needs nothing but Python. A third argument names a Python that has NetworkX, which
then reads the tables beside us, in turn: its reading alone is timed, of ours the whole process.

Usage: Benchmarks/reading.py [PROGRAM] [RUNS] [PYTHON]      (.build/release/tributary, 15 runs)
"""
import csv
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
GENERATOR = ROOT / "Scripts/make-large-graph.py"


def run(command):
    """Runs a command once: processor seconds, wall seconds, peak KiB."""
    with open(os.devnull, "wb") as nothing:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"reading.py: exit {process.returncode}: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss


def row(name, command, runs):
    run(command)
    figures = [run(command) for _ in range(runs)]
    cpu, wall, peak = (statistics.median(column) for column in zip(*figures))
    least = min(cpu for cpu, _, _ in figures)
    print(f"{name:34}  {cpu:8.4f}  {least:8.4f}  {wall:8.4f}  {peak / 1024:7.1f}", flush=True)


# Reads a table as users of NetworkX do, and prints the seconds without the imports.
PEER = """
import csv, sys, time
import networkx
start = time.perf_counter()
graph = networkx.DiGraph()
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    header = next(rows)
    names = header[2:]
    for source, target, *values in rows:
        attributes = dict(zip(names, values))
        if "weight" in attributes:
            attributes["weight"] = float(attributes["weight"])
        graph.add_edge(source, target, **attributes)
print(time.perf_counter() - start)
"""


DATES = ((1990, 2020), (1, 13), (1, 29))


def table(path, rows, quoting, names):
    """Writes an invented edge table among a tenth as many actors; texts hold commas and quotes."""
    chance = random.Random(7)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, quoting=quoting, lineterminator="\n")
        writer.writerow(["source", "target", *names])
        for number in range(rows):
            ends = [f"actor {chance.randrange(rows // 10)}" for _ in range(2)]
            year, month, day = (chance.randrange(*most) for most in DATES)
            told = 'said "so"' if number % 50 == 0 else "said so"
            values = {
                "type": chance.choice(["visits", "learns-from", "advises"]),
                "weight": chance.randrange(1, 1000) / 100,
                "date": f"{year}-{month:02}-{day:02}",
                "sector": chance.choice(["wind", "water", "roads, rail", "schools", ""]),
                "comment": f"page {chance.randrange(400)}, {told}",
            }
            writer.writerow(ends + [values[name] for name in names])
    return path


def beside(name, program, path, runs, python):
    """Ours and NetworkX in turn: the median of the ratios, and peaks as multiples of the file."""
    size, pairs = os.path.getsize(path), []
    run([program, "info", path])
    for _ in range(runs):
        ours = run([program, "info", path])
        command = [python, "-c", PEER, path]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as peer:
            seconds = float(peer.stdout.read())
            _, _, usage = os.wait4(peer.pid, 0)
            peer.returncode = 0
        pairs.append((ours[1], ours[2], seconds, usage.ru_maxrss))
    wall, peak, seconds, most = (statistics.median(column) for column in zip(*pairs))
    ratio = statistics.median(theirs / mine for mine, _, theirs, _ in pairs)
    print(
        f"{name:34}  {size / 1e6:6.1f} MB, ours {wall:.3f} s, NetworkX {seconds:.2f} s, "
        f"{ratio:.1f} times; peak {peak * 1024 / size:.2f} and {most * 1024 / size:.1f} "
        "times the file",
        flush=True)


def tables(folder, program, runs, python):
    """Tables of a million rows: a plain one, and with quotes and attributes."""
    plain, more = ["type", "weight", "date"], ["sector", "comment"]
    for name, quoting, names in (
        ("plain", csv.QUOTE_MINIMAL, plain),
        ("attributes, few quotes", csv.QUOTE_MINIMAL, plain + more),
        ("attributes, all in quotes", csv.QUOTE_ALL, plain + more),
    ):
        path = table(folder / f"{len(names)}-{quoting}.csv", 1_000_000, quoting, names)
        row(f"info, 1,000,000 rows, {name}", [program, "info", path], min(runs, 5))
        if python:
            beside(f"  {name}", program, path, min(runs, 5), python)


def graph(folder, links):
    path = folder / f"{links}.yaml"
    with open(path, "wb") as file:
        subprocess.run([sys.executable, GENERATOR, str(links)], stdout=file, check=True)
    return path


def two_actors(program, path):
    """Two actors of middle rank, so that there is a path to look for."""
    command = [program, "rank", path, "--by", "degree", "--format", "csv"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    return [lines[place].split(",")[1] for place in (1, 400)]


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/tributary")
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    python = sys.argv[3] if len(sys.argv) > 3 else None
    print(f"program: {os.path.getsize(program):,} bytes")
    print(f"{'':34}  {'cpu s':>8}  {'least':>8}  {'wall s':>8}  {'peak MB':>7}")
    row("--version", [program, "--version"], max(runs, 50))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for links in (5_000, 20_000, 80_000, 320_000):
            path = graph(folder, links)
            row(f"check, {links:,} links", [program, "check", path], min(runs, 300_000 // links + 3))
        for ending in ("json", "jsonl"):
            path = folder / f"20000.{ending}"
            subprocess.run([program, "convert", folder / "20000.yaml", "-o", path], check=True)
            row(f"check, 20,000 links, {ending}", [program, "check", path], runs)
        path = graph(folder, 10_000)
        row("info, 10,000 links", [program, "info", path], runs)
        row("rank pagerank, 10,000 links", [program, "rank", path, "--by", "pagerank"], runs)
        row("paths, 10,000 links", [program, "paths", *two_actors(program, path), path], runs)
        tables(folder, program, runs, python)


if __name__ == "__main__":
    main()
