#!/usr/bin/python3
"""Time our tasks from ten thousand to ten million edges and draw Guides/pictures/growth.svg.

    make growth
    Benchmarks/growth.py --tasks pagerank,wcc --sizes 1e3,1e4
    Benchmarks/growth.py --draw          draw again what Benchmarks/Runs/growth.csv holds

Needs Python alone. What a task takes is kept in Benchmarks/Runs/growth.csv, task by task, so that
a run of some renews only those. A task that would pass the seconds at one size is not asked for
the next. Memory is the peak of the task's process less that of one with a graph of ten nodes.
"""
import argparse
import csv
import os
import pathlib

from contest import chart
from contest.report import machine
from ours import BENCH, HERE, graph, tasks, time_task

KEPT = HERE / "Runs/growth.csv"
PICTURE = HERE.parent / "Guides/pictures/growth.svg"
ROOMS = {
    "Paths": "bfs dijkstra pair_x20 pair_w_x20 yen10 simple_paths",
    "Structure": "wcc scc articulation bridges dominators kcore triangles triangles_cc",
    "Communities": "leiden louvain labels",
}
TIMES = [(1e-9, "ns"), (1e-6, "µs"), (1e-3, "ms"), (1, "s")]
SIZES = [(1, "B"), (1e3, "kB"), (1e6, "MB"), (1e9, "GB")]


def room(task):
    return next((name for name, members in ROOMS.items() if task in members.split()), "Centrality")


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", help="a list with commas; all that are built")
    parser.add_argument("--sizes", default="1e3,1e4,1e5,1e6", help="nodes, with ten edges each")
    parser.add_argument("--seconds", type=float, default=90, help="for one task at one size")
    parser.add_argument("--draw", action="store_true", help="measure nothing")
    parser.add_argument("--bench", type=pathlib.Path, default=BENCH)
    return parser.parse_args()


def measure(task, settings):
    """Rows of task, edges, CPU seconds and bytes, as far as the seconds reach."""
    folder = HERE / ".build/graphs"
    empty = time_task(task, graph("1e1", folder, settings.bench), settings.seconds, settings.bench)
    for size in settings.sizes.split(","):
        numbered = graph(size, folder, settings.bench)
        answer = time_task(task, numbered, settings.seconds, settings.bench)
        if answer is None:
            return
        more = max(answer["peak_mb"] - (empty["peak_mb"] if empty else 0), 0.05) * 2**20
        edges = (os.path.getsize(numbered) - 192) // 20
        print(f"{task:14} {edges:>10,} edges {answer['cpu']:10.4g} s {more / edges:8.0f} B/edge",
              flush=True)
        yield [task, edges, f"{answer['cpu']:.6g}", f"{more:.0f}"]


def kept():
    if not KEPT.exists():
        return []
    with open(KEPT, newline="") as file:
        return list(csv.reader(file))[1:]


def keep(rows):
    rows.sort(key=lambda row: (row[0], int(row[1])))
    with open(KEPT, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([["task", "edges", "cpu_s", "bytes"], *rows])


def draw(rows):
    times, sizes = {}, {}
    for task, edges, seconds, size in rows:
        edges = int(edges)
        times.setdefault(task, []).append((edges, float(seconds) / edges))
        sizes.setdefault(task, []).append((edges, float(size) / edges))
    note = (f"{machine().split(', Linux')[0]}. Graphs drawn by chance (R-MAT), ten edges a node. "
            "A level line is cost that grows with the edges.")
    PICTURE.write_text(chart.draw(
        "How the cost grows", note,
        [("Processor time for each edge", times, TIMES), ("Memory for each edge", sizes, SIZES)],
        {task: room(task) for task in times}))


def main():
    settings = arguments()
    rows = kept()
    if not settings.draw:
        for task in settings.tasks.split(",") if settings.tasks else tasks(settings.bench):
            renewed = list(measure(task, settings))
            rows = [row for row in rows if row[0] != task] + renewed
            keep(rows)
    draw(rows)


if __name__ == "__main__":
    main()
