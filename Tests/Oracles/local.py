"""Prints the literals of LocalOracleTests.swift.

Needs networkx 3.6.1 and igraph 1.0.0. Run: python3 Tests/Oracles/local.py
"""

import igraph
import networkx as nx

from centrality import EDGES, NODES
from spectral import show

print("local")
weights = {}
for (up, down, weight) in EDGES:
    if up != down:
        pair = (min(up, down), max(up, down))
        weights[pair] = weights.get(pair, 0) + weight
simple = nx.Graph()
simple.add_nodes_from(range(NODES))
simple.add_weighted_edges_from((up, down, weight) for (up, down), weight in weights.items())
peer = igraph.Graph(NODES, list(weights))
w = list(weights.values())

show("triangles nx", nx.triangles(simple).values())
show("clustering nx", nx.clustering(simple).values())
show("clustering ig", peer.transitivity_local_undirected(mode="zero"))
show("average nx", [nx.average_clustering(simple)])
show("average ig", [peer.transitivity_avglocal_undirected(mode="zero")])
show("transitivity nx", [nx.transitivity(simple)])
show("transitivity ig", [peer.transitivity_undirected()])
show("constraint nx", nx.constraint(simple).values())
show("constraint ig", peer.constraint())
show("constraint strength nx", nx.constraint(simple, weight="weight").values())
show("constraint strength ig", peer.constraint(weights=w))
show("effective nx", nx.effective_size(simple).values())
# Asked for all nodes at once NetworkX 3.6.1 answers otherwise than its definition (2.4637... for
# node 0) where ties have weights; asked for a list of nodes it keeps to it.
show("effective strength nx", nx.effective_size(simple, list(simple), "weight").values())
# The second oracle of the effective size: Burt's formula with dense matrices.
for label, matrix in (("", nx.to_numpy_array(simple, weight=None)),
                      (" strength", nx.to_numpy_array(simple))):
    values = []
    for node in range(NODES):
        row = matrix[node]
        if not row.sum():
            values.append(float("nan"))
            continue
        share = row / row.sum()
        values.append(sum(
            1 - (share * (matrix[other] / matrix[other].max())).sum()
            for other in range(NODES) if row[other]))
    show("effective numpy" + label, values)
