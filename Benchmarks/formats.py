#!/usr/bin/python3
"""Time reading a million edges in formats of other programs, ours beside NetworkX and igraph.

All in turn, each in a process of its own; ours is `info` from start to end, of the others the reading
alone, without their imports. Medians, as a page in Markdown. Files are GraphML, GEXF, node-link JSON, and
CSV whose fields stand in quotes, with a weight and a topic for each edge.

Usage: Benchmarks/formats.py PROGRAM PYTHON [EDGES] [ROUNDS]      (a Python with networkx and igraph)
"""
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

READERS = r'''
import csv, json, sys, time
kind, who, path = sys.argv[1:]
if who == "networkx":
    import networkx as nx
    def read():
        if kind == "graphml":
            return nx.read_graphml(path, force_multigraph=True)
        if kind == "gexf":
            return nx.read_gexf(path)
        if kind == "node-link":
            return nx.node_link_graph(json.load(open(path)), edges="edges")
        graph = nx.MultiDiGraph()
        rows = csv.reader(open(path))
        names = next(rows)[2:]
        for source, target, *rest in rows:
            graph.add_edge(source, target, **dict(zip(names, rest)))
        return graph
    count = lambda graph: graph.number_of_edges()
else:
    import igraph
    def read():
        return igraph.Graph.Read_GraphML(path)
    count = lambda graph: graph.ecount()
start = (time.process_time(), time.perf_counter())
graph = read()
spent = (time.process_time() - start[0], time.perf_counter() - start[1])
print(count(graph), *spent)
'''
PEERS = {"graphml": ["networkx", "igraph"], "gexf": ["networkx"], "node-link": ["networkx"], "csv": ["networkx"]}
TOPICS = ["water", "land, and what grows on it", "roads", "schools", "trade"]


def edges(count):
    rng = random.Random(7)
    for _ in range(count):
        yield f"n{rng.randrange(count // 10)}", f"n{rng.randrange(count // 10)}", rng.randrange(1, 100), rng.choice(TOPICS)


def write(folder, count):
    """The files, by format."""
    files = {kind: folder / f"edges{ending}" for kind, ending in
             [("graphml", ".graphml"), ("gexf", ".gexf"), ("node-link", ".json"), ("csv", ".csv")]}
    nodes = [f"n{number}" for number in range(count // 10)]
    with open(files["graphml"], "w") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
                  '<key id="w" for="edge" attr.name="weight" attr.type="double"/>\n'
                  '<key id="t" for="edge" attr.name="topic" attr.type="string"/>\n<graph edgedefault="directed">\n')
        out.writelines(f'<node id="{node}"/>\n' for node in nodes)
        for source, target, weight, topic in edges(count):
            out.write(f'<edge source="{source}" target="{target}"><data key="w">{weight}</data><data key="t">{topic}</data></edge>\n')
        out.write("</graph>\n</graphml>\n")
    with open(files["gexf"], "w") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
                  '<graph defaultedgetype="directed">\n<attributes class="edge"><attribute id="0" title="topic" type="string"/></attributes>\n<nodes>\n')
        out.writelines(f'<node id="{node}" label="{node}"/>\n' for node in nodes)
        out.write("</nodes>\n<edges>\n")
        for number, (source, target, weight, topic) in enumerate(edges(count)):
            out.write(f'<edge id="{number}" source="{source}" target="{target}" weight="{weight}"><attvalues><attvalue for="0" value="{topic}"/></attvalues></edge>\n')
        out.write("</edges>\n</graph>\n</gexf>\n")
    with open(files["node-link"], "w") as out:
        out.write('{"directed": true, "multigraph": true, "graph": {}, "nodes": [')
        out.write(", ".join(f'{{"id": "{node}"}}' for node in nodes) + '], "edges": [')
        for number, (source, target, weight, topic) in enumerate(edges(count)):
            out.write(f'{", " if number else ""}{{"source": "{source}", "target": "{target}", "key": {number}, "weight": {weight}, "topic": "{topic}"}}')
        out.write("]}\n")
    with open(files["csv"], "w") as out:
        out.write('"source","target","weight","topic"\n')
        for source, target, weight, topic in edges(count):
            out.write(f'"{source}","{target}","{weight}","{topic}"\n')
    return files


def ours(program, kind, path):
    """Processor seconds, wall seconds and peak KiB of `info`."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen([program, "info", str(path), "-q"], stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"formats.py: ours fails on {kind}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss


def theirs(python, kind, who, path, count):
    process = subprocess.Popen([python, "-c", READERS, kind, who, str(path)], stdout=subprocess.PIPE)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    found, cpu, wall = out.split()
    if int(found) != count:
        print(f"{who} reads {int(found)} edges of {count} from {kind}", file=sys.stderr)
    return float(cpu), float(wall), usage.ru_maxrss


def main():
    program, python = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    print("| format | file | ours cpu s | wall s | peak / file | peer | cpu s | wall s | peer / ours, cpu | wall |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        files = write(pathlib.Path(folder), count)
        for kind, path in files.items():
            size = path.stat().st_size
            spent = {who: [] for who in ["ours", *PEERS[kind]]}
            for _ in range(rounds):
                spent["ours"].append(ours(program, kind, path))
                for who in PEERS[kind]:
                    spent[who].append(theirs(python, kind, who, path, count))
            middle = {who: [statistics.median(part) for part in zip(*rows)] for who, rows in spent.items()}
            cpu, wall, peak = middle["ours"]
            for who in PEERS[kind]:
                other = middle[who]
                print(f"| {kind} | {size / 1e6:.1f} MB | {cpu:.2f} | {wall:.2f} | {peak * 1024 / size:.2f} | {who} | "
                      f"{other[0]:.2f} | {other[1]:.2f} | {other[0] / cpu:.1f} | {other[1] / wall:.1f} |", flush=True)


if __name__ == "__main__":
    main()
