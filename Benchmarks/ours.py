#!/usr/bin/python3
"""Time every task of the kernel on a graph drawn by chance: prints `task,median_s,peak_mb`.

Needs Python alone; `make bench` builds what it runs. A peak is that of a process of its own, with
the graph and the making of it.

    Benchmarks/ours.py [SIZE] [TASK ...]      (1e4 nodes with ten edges each, all tasks)
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BENCH = HERE / ".build/release/bench"


def graph(size, folder=HERE / ".build/graphs", bench=BENCH):
    """The numbered graph of that many nodes, made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    table, numbered = folder / f"rmat-{size}.csv", folder / f"rmat-{size}.graph"
    if not table.exists():
        subprocess.run([bench, "make", str(int(float(size))), "1", table], check=True)
    if not numbered.exists():
        subprocess.run([bench, "prepare", table, numbered], check=True)
    return numbered


def tasks(bench=BENCH):
    return subprocess.run([bench, "tasks"], capture_output=True, text=True, check=True).stdout.split()


def time_task(task, numbered, seconds, bench=BENCH):
    """The answer of one process, or nothing where it takes longer than the seconds."""
    try:
        done = subprocess.run([bench, task, numbered, "--seconds", "5"], capture_output=True,
                              text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout.replace("nan", "NaN")) if done.returncode == 0 else None


def main():
    size = sys.argv[1] if len(sys.argv) > 1 else "1e4"
    numbered = graph(size)
    print("task,median_s,peak_mb")
    for task in sys.argv[2:] or tasks():
        answer = time_task(task, numbered, 120)
        figures = f"{answer['seconds']:.6g},{answer['peak_mb']:.1f}" if answer else ","
        print(f"{task},{figures}", flush=True)


if __name__ == "__main__":
    main()
