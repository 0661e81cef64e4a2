#!/usr/bin/python3
"""Time whole commands of a release build: start-up, reading and checking, and short questions.

Each row is the median of several runs: processor seconds (user and system together), wall seconds
and peak memory, as the operating system accounts for the finished process. It measures and never
judges: what may be asked of a machine depends on the machine and on what else runs there.

It is a script and no Swift package because users pay for whole processes, which are best timed
from outside; it needs nothing but Python.

Usage: Benchmarks/reading.py [PROGRAM] [RUNS]      (.build/release/tributary, 15 runs)
"""
import os
import pathlib
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


if __name__ == "__main__":
    main()
