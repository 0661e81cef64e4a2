#!/usr/bin/python3
"""Compare every measure of `tributary` with another program and write the table of the guide.

For each row of oracle_rows.py: runs the verb on a graph drawn by chance, runs the peer on the same
table, compares node by node, and keeps the greatest relative difference (of a value to the greater
of the two, or to the tolerance times the column's greatest, below which values are noise). Exits 1 where a measure differs
by more than its tolerance or is not built.

    make oracles PYTHON=/path/to/python
    Scripts/oracle.py [--only MEASURE,...] [--size 1e3] [--dry-run]

Needs igraph, networkx, rustworkx and scipy. --size takes one size for all, for a quick look; only
a run of all rows at their sizes writes the guide.
"""
import argparse
import collections
import csv
import datetime
import functools
import importlib.metadata
import math
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "Benchmarks"), str(ROOT / "Scripts")]

from ours import BENCH, graph  # noqa: E402
from oracle_rows import ROWS  # noqa: E402

GUIDE = ROOT / "Guides/oracles.md"
BEGIN, END = "<!-- written by Scripts/oracle.py -->\n", "<!-- end -->"


class NotBuilt(Exception):
    """The program has no such verb, measure or column."""


class Table:
    """A table of edges as the peers take it, nodes numbered by their names."""

    def __init__(self, path):
        self.path = path
        with open(path, newline="") as file:
            rows = [(row["source"], row["target"], float(row["weight"]))
                    for row in csv.DictReader(file)]
        names = dict.fromkeys(name for row in rows for name in row[:2])
        self.names, self.n = list(names), len(names)
        number = {name: place for place, name in enumerate(self.names)}
        self.edges = [(number[up], number[down]) for up, down, _ in rows]
        self.weights = [weight for _, _, weight in rows]

    @functools.cached_property
    def igraph(self):
        import igraph
        made = igraph.Graph(self.n, self.edges, directed=True)
        made.es["weight"] = self.weights
        return made

    @functools.cached_property
    def hub(self):
        """The node with the most links out, the first of equals."""
        degrees = self.igraph.outdegree()
        return degrees.index(max(degrees))

    @functools.cached_property
    def simple(self):
        """Without direction, each pair once."""
        return self.igraph.as_undirected().simplify()

    @functools.cached_property
    def networkx(self):
        import networkx
        made = networkx.DiGraph()
        made.add_nodes_from(range(self.n))
        made.add_weighted_edges_from((*ends, w) for ends, w in zip(self.edges, self.weights))
        return made

    @functools.cached_property
    def rustworkx(self):
        import rustworkx
        made = rustworkx.PyDiGraph()
        made.add_nodes_from(range(self.n))
        made.add_edges_from([(*ends, w) for ends, w in zip(self.edges, self.weights)])
        return made

    @functools.cached_property
    def scipy(self):
        import scipy.sparse
        up, down = zip(*self.edges)
        return scipy.sparse.csr_matrix(([1.0] * len(up), (up, down)), shape=(self.n, self.n))


@functools.cache
def table(size):
    return Table(graph(size, bench=arguments().bench).with_suffix(".csv"))


@functools.cache
def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="measures, a list with commas")
    parser.add_argument("--size", help="one number of nodes for all rows, as 1e3")
    parser.add_argument("--dry-run", action="store_true", help="leave the guide alone")
    parser.add_argument("--bench", type=pathlib.Path, default=BENCH)
    parser.add_argument("--program", type=pathlib.Path,
                        default=ROOT / ".build/release/tributary")
    return parser.parse_args()


def ours(row, names):
    """Our values in the order of the names, read from the answer as CSV."""
    words = row.command(table(arguments().size or row.size)) if callable(row.command) else row.command
    command = [arguments().program, *words, table_path(row), "--format", "csv"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 64:
        raise NotBuilt
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[0])
    rows = list(csv.DictReader(done.stdout.splitlines()))
    return READINGS.get(row.kind, values)(row, rows, names)


def values(row, rows, names):
    if not rows or row.column not in rows[0]:
        raise NotBuilt
    found = {each["id"]: each[row.column] for each in rows}
    return [found[name] if row.kind == "partition" else number(found[name]) for name in names]


def members(row, rows, names):
    found = {each["id"] for each in rows if each["type"] == "actor"}
    return [float(name in found) for name in names]


def links(row, rows, names):
    """The ends of each link that is listed, from its id `source.kind.target.date`."""
    ids = [each["id"].split(".") for each in rows if each["type"] == "link"]
    return [f"{words[0]} {words[2]}" for words in ids]


def memberships(row, rows, names):
    found = collections.Counter(each["id"] for each in rows)
    return [float(found[name]) for name in names]


def counts(row, rows, names):
    found = {each["id"]: each[row.column] for each in rows}
    return [float(found.get(name, 0)) for name in names]


def cut(row, rows, names):
    return [float(sum(each["answer"] == row.column for each in rows))]


READINGS = {"members": members, "links": links, "memberships": memberships, "counts": counts,
            "cut": cut}


def table_path(row):
    return table(arguments().size or row.size).path


def number(text):
    return float(text) if text else math.nan


def difference(row, mine, theirs):
    """The greatest relative difference; groups differ by 1 where any is split otherwise."""
    if row.kind == "partition":
        return float(len(set(zip(mine, theirs))) != len(set(mine))
                     or len(set(mine)) != len(set(theirs)))
    if row.kind == "links":
        return float({frozenset(each.split()) for each in mine}
                     != {frozenset(each.split()) for each in theirs})
    if row.kind == "scaled":
        norm = sum(value * value for value in mine) ** 0.5
        mine = [value / norm for value in mine]
    least = row.tolerance * max((abs(value) for value in theirs if value == value), default=0) or 1e-300
    worst = 0.0
    for one, other in zip(mine, theirs):
        if math.isnan(one) and math.isnan(other):
            continue
        worst = max(worst, abs(one - other) / max(abs(one), abs(other), least))
        if math.isnan(one) or math.isnan(other):
            return math.inf
    return worst


def check(row):
    """What the last column says of a row, and whether it holds."""
    try:
        mine = ours(row, table(arguments().size or row.size).names)
    except NotBuilt:
        return "not built", False
    except RuntimeError as reason:
        return f"fails: {reason}", False
    worst = difference(row, mine, row.call(table(arguments().size or row.size)))
    holds = worst <= row.tolerance
    return (f"{worst:.0e}" if worst else "0") + ("" if holds else " **differs**"), holds


def write(lines):
    today = datetime.date.today()
    peers = ", ".join(f"{name} {importlib.metadata.version(name)}"
                      for name in ("igraph", "networkx", "rustworkx", "scipy"))
    head = [f"Last run: {today.day} {today:%B %Y}; {peers}.", "",
            "| measure | peer and its options | nodes | tolerance | greatest difference |",
            "|---|---|---|---|---|"]
    text = GUIDE.read_text()
    before, rest = text.split(BEGIN, 1)
    GUIDE.write_text(before + BEGIN + "\n" + "\n".join(head + lines) + "\n\n" + END
                     + rest.split(END, 1)[1])


def main():
    settings = arguments()
    wanted = settings.only.split(",") if settings.only else None
    rows = [row for row in ROWS if not wanted or row.measure in wanted or row.column in wanted]
    lines, is_sound = [], bool(rows)
    for row in rows:
        result, holds = check(row)
        is_sound = is_sound and holds
        print(f"{row.measure:32} {row.peer:10} {settings.size or row.size:>4}  "
              f"{row.tolerance:.0e}  {result}", flush=True)
        lines.append(f"| `{row.measure}` | {row.peer} `{row.options}` | {row.size} | "
                     f"{row.tolerance:.0e} | {result} |")
    if not (wanted or settings.size or settings.dry_run):
        write(lines)
    sys.exit(0 if is_sound else 1)


if __name__ == "__main__":
    main()
