#!/usr/bin/env python3
"""Check that what `convert` writes for other programs opens in them with the same counts.

    python3 Scripts/opens-elsewhere.py PROGRAM [GRAPH ...]

It is no part of `make test`: it makes an environment of its own in .build/elsewhere and installs NetworkX
and igraph there. Without graphs it takes those of the project. Exits 1 where something differs.
"""
import json
import pathlib
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[1]
PLACE = ROOT / ".build/elsewhere"
READERS = """
import json, sys
import igraph, networkx
path, kind = sys.argv[1:]
if kind == "graphml":
    ours = networkx.read_graphml(path, force_multigraph=True)
    other = igraph.Graph.Read_GraphML(path)
    print(json.dumps({"networkx": [ours.number_of_nodes(), ours.number_of_edges()],
                      "igraph": [other.vcount(), other.ecount()]}))
else:
    ours = networkx.read_gexf(path)
    print(json.dumps({"networkx": [ours.number_of_nodes(), ours.number_of_edges()]}))
"""


def python():
    """The Python of the environment with the readers, which is made where it is not there."""
    path = PLACE / "bin/python"
    if not path.exists():
        venv.create(PLACE, with_pip=True)
        subprocess.run([path, "-m", "pip", "install", "--quiet", "networkx", "igraph"], check=True)
    return path


def counts(program, file):
    """Entities and links, as `info` counts them."""
    said = subprocess.run([program, "info", file, "--format", "json"], check=True,
                          capture_output=True, text=True).stdout
    answer = json.loads(said)
    return [answer["entities"], answer["links"]]


def main():
    program = sys.argv[1]
    graphs = [pathlib.Path(path) for path in sys.argv[2:]] or sorted((ROOT / "graphs").glob("*.yaml"))
    failed = False
    for graph in graphs:
        for kind in ("graphml", "gexf"):
            written = PLACE.parent / f"{graph.stem}.{kind}"
            subprocess.run([program, "convert", graph, "--quiet", "-o", written], check=True)
            expected = counts(program, graph)
            ran = subprocess.run([python(), "-c", READERS, written, kind], capture_output=True, text=True)
            found = json.loads(ran.stdout) if ran.returncode == 0 else {"error": ran.stderr.strip()[-200:]}
            good = ran.returncode == 0 and all(numbers == expected for numbers in found.values())
            failed = failed or not good
            print(f"{'ok' if good else 'FAILED':7}{written.name}: {expected} here, {found}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
