#!/usr/bin/env python3
"""Check that what `convert` writes for other programs opens in them with the same counts.

    python3 Scripts/opens-elsewhere.py PROGRAM [GRAPH ...]

It is no part of `make test`: it makes an environment of its own in .build/elsewhere, or takes the one that
ELSEWHERE names, and installs NetworkX, igraph, followthemoney and pandas there. Databases are asked by the shell
`sqlite3`. Without graphs it takes those of the project. Exits 1 where something differs.
"""
import json
import os
import pathlib
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[1]
PLACE = pathlib.Path(os.environ.get("ELSEWHERE") or ROOT / ".build/elsewhere")
WRITTEN = ROOT / ".build/written-for-others"
PACKAGES = ["networkx", "igraph", "followthemoney", "pandas"]
ANSWERS = {
    "rank": ["rank"], "entities": ["list", "entities"], "links": ["list", "links"],
    "adoptions": ["list", "adoptions"], "sources": ["list", "sources"], "measure": ["measure"],
}
ENDINGS = {
    "graphml": ".graphml", "gexf": ".gexf", "gexf-1.2": ".1.2.gexf", "node-link": ".node-link.json",
    "cytoscape": ".cyjs", "gml": ".gml", "pajek": ".net", "ftm": ".ftm.json",
    "sqlite": ".sqlite",
}
READERS = r'''
import json, re, sys, tempfile
path, kind = sys.argv[1:]


def both(ours=None, other=None):
    found = {}
    if ours is not None:
        found["networkx"] = [ours.number_of_nodes(), ours.number_of_edges()]
    if other is not None:
        found["igraph"] = [other.vcount(), other.ecount()]
    return found


def pajek():
    """Pajek alone reads several relations of one file: here all are put together as arcs."""
    lines, edges = open(path, encoding="utf-8").read().split("\n"), False
    kept = []
    for line in lines:
        if re.match(r"\*(Arcs|Edges) :", line):
            if not edges:
                kept.append("*Arcs")
            edges = True
        else:
            kept.append(line)
    one = tempfile.NamedTemporaryFile("w", suffix=".net", delete=False, encoding="utf-8")
    one.write("\n".join(kept))
    one.close()
    # igraph has no times.
    plain = tempfile.NamedTemporaryFile("w", suffix=".net", delete=False, encoding="utf-8")
    plain.write(re.sub(r" \[[0-9*-]+\]$", "", "\n".join(kept), flags=re.M))
    plain.close()
    return both(networkx.read_pajek(one.name), igraph.Graph.Read_Pajek(plain.name))


def ftm():
    """Each value of each property has to be one that its type takes, each reference an entity in range."""
    from followthemoney import model
    lines = [json.loads(line) for line in open(path, encoding="utf-8")]
    schemata = {line["id"]: model.get(line["schema"]) for line in lines}
    assert len(schemata) == len(lines), "ids stand twice"
    nodes = edges = 0
    faults = []
    for line in lines:
        schema = schemata[line["id"]]
        if schema is None:
            faults.append(f"{line['id']}: no schema {line['schema']}")
            continue
        for name, values in line["properties"].items():
            prop = schema.get(name)
            if prop is None:
                faults.append(f"{schema.name} has no {name}")
                continue
            for value in values:
                if prop.type.name == "entity":
                    if value not in schemata:
                        faults.append(f"{schema.name}.{name}: {value} is no entity")
                    elif not schemata[value].is_a(prop.range):
                        faults.append(f"{schema.name}.{name} takes {prop.range.name}, "
                                      f"not {schemata[value].name}")
                elif prop.type.clean(value) is None:
                    faults.append(f"{schema.name}.{name}: {value!r}")
        proxy = model.get_proxy(line)
        schema.validate(line)
        if schema.edge:
            edges += 1
            assert proxy.first(schema.source_prop.name) and proxy.first(schema.target_prop.name)
        elif schema.name not in ("Position",):
            nodes += 1
    for fault in sorted(set(faults))[:20]:
        print(fault, file=sys.stderr)
    assert not faults, f"{len(faults)} values are not valid"
    return {"followthemoney (with sources)": [nodes, edges]}


if kind == "ftm":
    found = ftm()
else:
    import igraph, networkx
    if kind == "graphml":
        found = both(networkx.read_graphml(path, force_multigraph=True), igraph.Graph.Read_GraphML(path))
    elif kind.startswith("gexf"):
        found = both(networkx.read_gexf(path, version="1.2draft" if kind == "gexf-1.2" else "1.3"))
    elif kind == "node-link":
        found = both(networkx.node_link_graph(json.load(open(path, encoding="utf-8")), edges="edges"))
    elif kind == "cytoscape":
        found = both(networkx.cytoscape_graph(json.load(open(path, encoding="utf-8"))))
    elif kind == "gml":
        found = both(networkx.read_gml(path), igraph.Graph.Read_GML(path))
    elif kind == "pajek":
        found = pajek()
print(json.dumps(found))
'''


DATA_SETS = r'''
import datetime, json, sys
import pandas
path, plain = sys.argv[1:]
reader = pandas.io.stata.StataReader(path)
data, labels = reader.read(), reader.variable_labels()
data.columns = [labels[name] for name in data.columns]
table = pandas.read_csv(plain, dtype=str, keep_default_na=False)
assert list(data.columns) == list(table.columns), (list(data.columns), list(table.columns))
assert len(data) == len(table), (len(data), len(table))
differ = []
for name in table.columns:
    for row, (ours, other) in enumerate(zip(data[name], table[name])):
        if pandas.isna(ours):
            same = other == ""
        elif isinstance(ours, float):
            same = other != "" and float(other) == ours
        elif isinstance(ours, datetime.datetime):
            same = ours.date().isoformat() == other
        else:
            same = ours == other
        if not same:
            differ.append((name, row, str(ours), other))
assert not differ, differ[:5]
print(json.dumps({"rows": len(data), "columns": len(data.columns)}))
'''


def data_sets(program, graph):
    """Whether pandas finds in data sets of answers what stands in the same answers as CSV."""
    good = True
    for name, words in ANSWERS.items():
        written, plain = WRITTEN / f"{graph.stem}-{name}.dta", WRITTEN / f"{graph.stem}-{name}.csv"
        for file in (written, plain):
            subprocess.run([program, *words, graph, "--quiet", "--force", "-o", file], check=True)
        ran = subprocess.run([python(), "-c", DATA_SETS, written, plain], capture_output=True, text=True)
        good = good and ran.returncode == 0
        said = ran.stdout.strip() if ran.returncode == 0 else ran.stderr.strip()[-900:]
        print(f"{'ok' if ran.returncode == 0 else 'FAILED':7}{written.name}: {said}")
    return good


def python():
    """The Python of the environment with the readers, which is made where it is not there."""
    path = PLACE / "bin/python"
    if not path.exists():
        venv.create(PLACE, with_pip=True)
        subprocess.run([path, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return path


def asked(file, sql):
    """What the shell of SQLite says of a database."""
    ran = subprocess.run(["sqlite3", "-readonly", file, sql], capture_output=True, text=True)
    if ran.returncode != 0 or ran.stderr:
        raise ValueError(ran.stderr.strip()[-900:])
    return ran.stdout.split()


def database(file):
    """The rows of a database that is sound, each of whose views can be asked."""
    try:
        assert asked(file, "PRAGMA integrity_check") == ["ok"], "it is not sound"
        assert asked(file, "PRAGMA foreign_key_check") == [], "rows belong to nothing"
        for view in asked(file, "SELECT name FROM sqlite_schema WHERE type = 'view'"):
            asked(file, f"SELECT count(*) FROM {view}")
        counts = [int(asked(file, f"SELECT count(*) FROM {name}")[0]) for name in ("entities", "links")]
        return {"sqlite3": counts}
    except (AssertionError, ValueError) as error:
        return {"error": str(error)}


def read(file, kind):
    """What other programs find in a file."""
    if kind == "sqlite":
        return database(file)
    ran = subprocess.run([python(), "-c", READERS, file, kind], capture_output=True, text=True)
    return json.loads(ran.stdout) if ran.returncode == 0 else {"error": ran.stderr.strip()[-900:]}


def info(program, file):
    """What `info` counts of a graph."""
    said = subprocess.run([program, "info", file, "--format", "json"], check=True,
                          capture_output=True, text=True).stdout
    return json.loads(said)


def expected(program, graph, kind):
    """The entities and links that a reader should find; documents of sources are entities too."""
    answer = info(program, graph)
    entities = answer["entities"]
    if kind == "ftm":
        listed = subprocess.run([program, "list", "sources", graph, "--format", "jsonl"], check=True,
                                capture_output=True, text=True).stdout
        known = subprocess.run([program, "list", "entities", graph, "--format", "jsonl"], check=True,
                               capture_output=True, text=True).stdout
        ids = {json.loads(line)["id"] for text in (listed, known) for line in text.splitlines()}
        entities = len(ids)
    return [entities, answer["links"]]


def main():
    program = sys.argv[1]
    graphs = [pathlib.Path(path) for path in sys.argv[2:]] or sorted((ROOT / "graphs").glob("*.yaml"))
    failed = False
    WRITTEN.mkdir(parents=True, exist_ok=True)
    for graph in graphs:
        failed = not data_sets(program, graph) or failed
        for kind, ending in ENDINGS.items():
            written = WRITTEN / f"{graph.stem}{ending}"
            subprocess.run([program, "convert", graph, "--quiet", "--force", "--format", kind, "-o", written],
                           check=True)
            wanted = expected(program, graph, kind)
            found = read(written, kind)
            good = all(numbers == wanted for numbers in found.values())
            failed = failed or not good
            print(f"{'ok' if good else 'FAILED':7}{written.name}: {wanted} here, {found}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
