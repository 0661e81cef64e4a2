"""What whole programs do: start, load a table, answer. The peers as their users write it."""
import subprocess
import sys

THREADS = 2

# Numbers the names of a table with polars, the quickest way to a peer's bulk constructor.
NUMBERS = """
import numpy, polars
def numbers(path):
    table = polars.read_csv(path, columns=["source", "target", "weight"])
    names = polars.concat([table["source"], table["target"]]).unique(maintain_order=True)
    places = polars.DataFrame({"name": names, "place": numpy.arange(len(names))})
    def column(title):
        ends = table.select(polars.col(title).alias("name"))
        return ends.join(places, on="name", how="left", maintain_order="left")["place"].to_numpy()
    return names.to_list(), column("source"), column("target"), table["weight"].to_numpy()
"""
LOADS = {
    "igraph": NUMBERS + """
import igraph
def load(path):
    names, up, down, weights = numbers(path)
    graph = igraph.Graph(n=len(names), edges=numpy.column_stack((up, down)), directed=True)
    graph.vs["name"], graph.es["weight"] = names, weights.tolist()
    return names, graph, graph.ecount()
""",
    "networkit": NUMBERS + """
import networkit, scipy.sparse
def load(path):
    names, up, down, weights = numbers(path)
    matrix = scipy.sparse.coo_matrix((weights, (up, down)), shape=(len(names),) * 2)
    graph = networkit.GraphFromCoo(matrix, len(names), weighted=True, directed=True)
    return names, graph, graph.numberOfEdges()
""",
    "rustworkx": NUMBERS + """
import rustworkx
def load(path):
    names, up, down, weights = numbers(path)
    graph = rustworkx.PyDiGraph()
    graph.add_nodes_from(names)
    graph.add_edges_from(list(zip(up.tolist(), down.tolist(), weights.tolist())))
    return names, graph, graph.num_edges()
""",
    "networkx": """
import csv, networkx
def load(path):
    graph = networkx.DiGraph()
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            graph.add_edge(row["source"], row["target"], type=row["type"],
                           weight=float(row["weight"]), date=row["date"])
    return list(graph), graph, graph.number_of_edges()
""",
    # Tables, not graphs: rows are parsed and no end is looked up.
    "polars": """
import polars
def load(path): return None, None, polars.read_csv(path, try_parse_dates=True).height
""",
    "pandas": """
import pandas
def load(path): return None, None, len(pandas.read_csv(path))
""",
    "duckdb": """
import duckdb
def load(path):
    base = duckdb.connect()
    base.execute(f"create table e as from read_csv('{path}', header=true)")
    base.execute("create table n as select source from e union select target from e")
    return None, None, base.execute("select count(*) from e").fetchone()[0]
""",
}
TABLES = ("polars", "pandas", "duckdb")
RANKS = {
    "igraph": "scores = graph.pagerank()",
    "networkit": "scores = networkit.centrality.PageRank(graph, .85, 1e-10).run().scores()",
    "rustworkx": "scores = rustworkx.pagerank(graph, weight_fn=None, tol=1e-10).values()",
    "networkx": "scores = networkx.pagerank(graph, weight=None, tol=1e-10/len(graph)).values()",
}


def loader(peer, path):
    """A call that loads the table in this process, with the peer's import behind it."""
    scope = {}
    exec(LOADS[peer], scope)
    return lambda: scope["load"](path)[2]


def program(peer, task, path):
    """A whole Python process: start, and for e2e_pagerank load, rank, and print ten."""
    if task == "startup":
        return [sys.executable, "-c", f"import {peer}" if peer != "python" else "pass"]
    code = LOADS[peer] + f"""
names, graph, _ = load({path!r})
{RANKS[peer]}
print(sorted(zip(scores, names), reverse=True)[:10])
"""
    return [sys.executable, "-c", code]


def run(command):
    """Runs a command to its end and throws away what it prints."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
