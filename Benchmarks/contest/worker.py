"""A peer in a process of its own: builds its graph, then times as often as it is asked.

    python -m contest.worker PEER TASK GRAPH TABLE.csv

Answers as `bench --serve` does: a line when ready, then for each number on standard input one line
about so many runs.
"""
import json
import os
import statistics
import sys
import time

from . import measures, structure, walks, whole
from .graph import Graph

CALLS = measures.CALLS | walks.CALLS | structure.CALLS


def peers_of(task):
    """The peers that have a task, in the order in which they take turns."""
    if task == "startup":
        return ["python", "igraph", "networkit", "rustworkx", "networkx"]
    if task == "e2e_pagerank":
        return list(whole.RANKS)
    if task in ("load", "parse"):
        # A table of rows is no graph: whoever only parses is a contest of its own.
        return [who for who in whole.LOADS if (who in whole.TABLES) == (task == "parse")]
    return list(CALLS[task])


def peak():
    """The peak of this process in MB; that of a parent is inherited by rusage, so /proc is asked."""
    try:
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def prepare(peer, task, path, csv):
    if task in ("load", "parse"):
        return whole.loader(peer, csv)
    if peer == "networkit":
        measures.nk().setNumberOfThreads(int(os.environ["OMP_NUM_THREADS"]))
    build, call = CALLS[task][peer]
    columns = Graph(path)
    graph = build(columns)
    return lambda: call(graph, columns)


def time_once(call):
    cpu, wall = time.process_time(), time.perf_counter()
    check = call()
    return time.perf_counter() - wall, time.process_time() - cpu, float(check)


def main():
    call = prepare(*sys.argv[1:5])
    print(json.dumps({"ready": sys.argv[2]}), flush=True)
    for line in sys.stdin:
        walls, cpus, checks = zip(*[time_once(call) for _ in range(int(line))])
        print(json.dumps({"seconds": statistics.median(walls), "cpu": min(cpus),
                          "peak_mb": peak(), "check": checks[-1]}), flush=True)


if __name__ == "__main__":
    main()
