"""Prints the literals of SpectralOracleTests.swift and CoreOracleTests.swift.

Needs networkx 3.6.1, igraph 1.0.0 and numpy. Run: python3 Tests/Oracles/spectral.py
"""

import igraph
import networkx as nx
import numpy

from centrality import EDGES, NODES

PREFERENCE = [0, 3, 0, 1, 0, 0, 0, 2]


def show(name, values):
    print(name, "[" + ", ".join("%.12g" % float(value) for value in values) + "]")


weights = [edge[2] for edge in EDGES]
for directed in (True, False):
    print("directed" if directed else "undirected")
    multi = nx.MultiDiGraph() if directed else nx.MultiGraph()
    multi.add_nodes_from(range(NODES))
    multi.add_weighted_edges_from(EDGES)
    peer = igraph.Graph(NODES, [edge[:2] for edge in EDGES], directed=directed)
    start = dict(enumerate(PREFERENCE))
    for label, w in (("", None), (" strength", "weight")):
        show("preference nx" + label, nx.pagerank(
            multi, personalization=start, tol=1e-15, max_iter=10000, weight=w).values())
        show("preference ig" + label, peer.personalized_pagerank(
            reset=PREFERENCE, weights=weights if w else None))
        matrix = numpy.zeros((NODES, NODES))
        for (up, down, weight) in EDGES:
            matrix[down, up] += weight if w else 1
            if not directed:
                matrix[up, down] += weight if w else 1
        # Katz: the linear system itself, and NetworkX's iteration times its norm.
        alpha = 0.85 / max(abs(numpy.linalg.eigvals(matrix)))
        katz = numpy.linalg.solve(numpy.eye(NODES) - alpha * matrix, numpy.ones(NODES))
        show("katz numpy" + label, katz)
        # NetworkX counts an undirected self-loop once and cannot take parallel edges: it is
        # given the same matrix as a weighted graph.
        single = nx.from_numpy_array(matrix.T, create_using=nx.DiGraph)
        scores = nx.katz_centrality(
            single, alpha=alpha, tol=1e-13, max_iter=10000, normalized=False, weight="weight")
        show("katz nx" + label, scores.values())
        # HITS: igraph scaled to sum 1, and the singular vectors.
        if directed:
            w = weights if w else None
            for name, values in (("hubs", peer.hub_score(weights=w)),
                                 ("authorities", peer.authority_score(weights=w))):
                show(name + " ig" + label, numpy.array(values) / sum(values))
            left, _, right = numpy.linalg.svd(matrix.T)
            show("hubs svd" + label, left[:, 0] / left[:, 0].sum())
            show("authorities svd" + label, right[0] / right[0].sum())
    # Cores: igraph counts loops, so they are left out; NetworkX takes no parallel edges.
    plain = [edge[:2] for edge in EDGES if edge[0] != edge[1]]
    show("cores ig", igraph.Graph(NODES, plain, directed=directed).coreness(mode="all"))
    simple = nx.Graph(plain)
    simple.add_nodes_from(range(NODES))
    show("simple cores nx", [nx.core_number(simple)[node] for node in range(NODES)])
    show("simple cores ig", igraph.Graph(NODES, list(simple.edges)).coreness())
