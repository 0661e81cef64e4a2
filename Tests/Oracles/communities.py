"""Prints the literals of Tests/GraphKernelTests/Communities/ModularityTests.swift.

Needs networkx 3.6.1 and igraph 1.0.0. Run: python3 Tests/Oracles/communities.py
"""

import igraph
import networkx as nx

NODES = 8
# The graph of centrality.py: a cycle, a self-loop, parallel edges and one isolated node.
EDGES = [
    (0, 1, 1.0), (1, 2, 2.0), (2, 0, 0.5), (2, 3, 1.0), (3, 4, 0.3), (4, 2, 0.3),
    (3, 5, 0.6), (5, 6, 1.5), (6, 6, 1.0), (4, 5, 0.3), (0, 1, 0.1), (1, 3, 3.0), (5, 0, 0.7),
]
PARTITION = [0, 0, 1, 1, 1, 2, 2, 3]

for directed in (True, False):
    multi = (nx.MultiDiGraph if directed else nx.MultiGraph)()
    multi.add_nodes_from(range(NODES))
    multi.add_weighted_edges_from(EDGES)
    peer = igraph.Graph(NODES, [edge[:2] for edge in EDGES], directed=directed)
    sets = [{n for n in range(NODES) if PARTITION[n] == c} for c in range(4)]
    for weights in (None, [edge[2] for edge in EDGES]):
        for resolution in (1.0, 0.5, 2.0):
            print(
                "directed" if directed else "undirected",
                "weighted" if weights else "unweighted", resolution,
                nx.community.modularity(
                    multi, sets, weight="weight" if weights else None, resolution=resolution),
                peer.modularity(
                    PARTITION, weights=weights, resolution=resolution, directed=directed))

karate = igraph.Graph.Famous("Zachary")
best = max(
    karate.community_leiden(objective_function="modularity", n_iterations=-1).modularity
    for _ in range(100))
print("karate igraph Leiden, the best of 100", best)
print("karate igraph optimal", karate.community_optimal_modularity().modularity)
print("karate edges", [edge.tuple for edge in karate.es])
print("karate networkx", sorted(tuple(sorted(edge)) for edge in nx.karate_club_graph().edges)
      == sorted(edge.tuple for edge in karate.es))
