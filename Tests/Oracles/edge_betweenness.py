"""Prints the literals of Tests/GraphKernelTests/Centrality/EdgeBetweennessTests.swift.

Needs networkx 3.6.1 and igraph 1.0.0. Run: python3 Tests/Oracles/edge_betweenness.py
"""

import igraph
import networkx as nx

NODES = 8
# As in centrality.py, but without the parallel edge, which NetworkX takes for the same path.
EDGES = [
    (0, 1, 1.0), (1, 2, 2.0), (2, 0, 0.5), (2, 3, 1.0), (3, 4, 0.3), (4, 2, 0.3),
    (3, 5, 0.6), (5, 6, 1.5), (6, 6, 1.0), (4, 5, 0.3), (1, 3, 3.0), (5, 0, 0.7),
]


def show(name, values):
    print(name, "[" + ", ".join(f"{float(value):.12g}" for value in values) + "]")


for directed in (True, False):
    print("directed" if directed else "undirected")
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(NODES))
    graph.add_weighted_edges_from(EDGES)
    peer = igraph.Graph(NODES, [edge[:2] for edge in EDGES], directed=directed)
    for label, weight in (("hops", None), ("distance", "weight")):
        found = nx.edge_betweenness_centrality(graph, normalized=False, weight=weight)
        show(label + " nx",
             [found.get((up, down), found.get((down, up))) for up, down, _ in EDGES])
        lengths = [edge[2] for edge in EDGES] if weight else None
        show(label + " ig", peer.edge_betweenness(directed=directed, weights=lengths))
