"""Prints the literals of Tests/GraphKernelTests/CentralityOracleTests.swift.

Needs networkx 3.6.1, igraph 1.0.0 and scipy. Run: python3 Tests/Oracles/centrality.py
"""

import igraph
import networkx as nx
import numpy

NODES = 8
# Seven connected nodes with a cycle, a self-loop, parallel edges, and one isolated node.
EDGES = [
    (0, 1, 1.0), (1, 2, 2.0), (2, 0, 0.5), (2, 3, 1.0), (3, 4, 0.3), (4, 2, 0.3),
    (3, 5, 0.6), (5, 6, 1.5), (6, 6, 1.0), (4, 5, 0.3), (0, 1, 0.1), (1, 3, 3.0), (5, 0, 0.7),
]


def show(name, values):
    print(name, "[" + ", ".join(repr(float(value)) for value in values) + "]")


for directed in (True, False):
    print("directed" if directed else "undirected")
    multi = nx.MultiDiGraph() if directed else nx.MultiGraph()
    multi.add_nodes_from(range(NODES))
    multi.add_weighted_edges_from(EDGES)
    peer = igraph.Graph(NODES, [edge[:2] for edge in EDGES], directed=directed)
    weights = [edge[2] for edge in EDGES]
    inverse = [1 / weight for weight in weights]
    show("degree ig", peer.degree())
    show("degree nx", [multi.degree(node) for node in range(NODES)])
    show("strength ig", peer.strength(weights=weights))
    show("betweenness ig", peer.betweenness(directed=directed))
    show("betweenness distance ig", peer.betweenness(directed=directed, weights=weights))
    show("betweenness strength ig", peer.betweenness(directed=directed, weights=inverse))
    mode = "in" if directed else "all"
    show("harmonic ig", peer.harmonic_centrality(mode=mode, normalized=False))
    show("closeness nx", nx.closeness_centrality(multi).values())
    show("harmonic nx", nx.harmonic_centrality(multi).values())
    show("closeness distance nx", nx.closeness_centrality(multi, distance="weight").values())
    show("harmonic distance nx", nx.harmonic_centrality(multi, distance="weight").values())
    show("harmonic distance ig",
         peer.harmonic_centrality(mode=mode, normalized=False, weights=weights))
    show("pagerank nx", nx.pagerank(multi, tol=1e-15, max_iter=10000, weight=None).values())
    show("pagerank ig", peer.pagerank(implementation="prpack"))
    show("pagerank strength nx", nx.pagerank(multi, tol=1e-15, max_iter=10000).values())
    show("pagerank strength ig", peer.pagerank(weights=weights))
    for label, w in (("", None), (" strength", weights)):
        raw = peer.eigenvector_centrality(scale=False, weights=w)
        norm = sum(value * value for value in raw) ** 0.5
        show("eigenvector ig" + label, [value / norm for value in raw])
        # The second oracle: numpy's dense eigenvectors of the transposed adjacency matrix.
        matrix = numpy.zeros((NODES, NODES))
        for (up, down, weight) in EDGES:
            matrix[down, up] += weight if w else 1
            if not directed:
                matrix[up, down] += weight if w else 1
        roots, vectors = numpy.linalg.eig(matrix)
        vector = vectors[:, numpy.argmax(roots.real)].real
        show("eigenvector numpy" + label, vector / numpy.sign(vector.sum()))
