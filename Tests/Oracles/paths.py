"""Prints the literals of Tests/GraphKernelTests/Paths/PathOracleTests.swift.

Needs networkx 3.6.1 and igraph 1.0.0. Run: python3 Tests/Oracles/paths.py
"""

import itertools
import math

import igraph
import networkx as nx

NODES = 8
# Seven connected nodes with a cycle, a self-loop, parallel edges, and one isolated node.
EDGES = [
    (0, 1, 1.0), (1, 2, 2.0), (2, 0, 0.5), (2, 3, 1.0), (3, 4, 0.3), (4, 2, 0.3),
    (3, 5, 0.6), (5, 6, 1.5), (6, 6, 1.0), (4, 5, 0.3), (0, 1, 0.1), (1, 3, 3.0), (5, 0, 0.7),
]
# Without cycles, for the topological order.
ACYCLIC = [(5, 2), (5, 0), (4, 0), (4, 1), (2, 3), (3, 1), (5, 2), (6, 4)]

peer = igraph.Graph(NODES, [edge[:2] for edge in EDGES], directed=True)
weights = [edge[2] for edge in EDGES]
multi = nx.MultiDiGraph()
multi.add_nodes_from(range(NODES))
multi.add_weighted_edges_from(EDGES)
# networkx ranks paths by nodes alone; the shorter of parallel edges stands for both.
simple = nx.DiGraph()
simple.add_nodes_from(range(NODES))
for up, down, weight in EDGES:
    if not simple.has_edge(up, down) or simple[up][down]["weight"] > weight:
        simple.add_edge(up, down, weight=weight)

for source in (0, 5):
    print("hops ig", source, peer.distances(source)[0])
    print("hops nx", source, dict(nx.single_source_shortest_path_length(multi, source)))
    print("length ig", source, peer.distances(source, weights=weights)[0])
    print("length nx", source, dict(nx.single_source_dijkstra_path_length(multi, source)))
print("hops in ig", peer.distances(5, mode="in")[0])
print("hops all ig", peer.distances(5, mode="all")[0])
print("length all ig", peer.distances(6, mode="all", weights=weights)[0])
print("ranked ig", [
    (path, sum(weights[edge] for edge in path))
    for path in peer.get_k_shortest_paths(0, 6, k=20, weights=weights, output="epath")])
print("ranked nx", [
    (path, nx.path_weight(simple, path, "weight"))
    for path in nx.shortest_simple_paths(simple, 0, 6, weight="weight")])
print("simple ig", len(peer.get_all_simple_paths(0, to=6, mode="out")))
print("simple nx", [
    [key for _, _, key in path] for path in nx.all_simple_edge_paths(multi, 0, 6)])
print("simple nx count", sum(1 for _ in nx.all_simple_edge_paths(multi, 0, 6)))
print("simple nx 4", sum(1 for _ in nx.all_simple_edge_paths(multi, 0, 6, cutoff=4)))
print("preorder nx", list(nx.dfs_preorder_nodes(nx.DiGraph([edge[:2] for edge in EDGES]), 0)))
print("postorder nx", list(nx.dfs_postorder_nodes(nx.DiGraph([edge[:2] for edge in EDGES]), 0)))
print("topological nx", list(nx.lexicographical_topological_sort(nx.MultiDiGraph(ACYCLIC))))
likely = [1.0, 0.9, 0.5, 1.0, 0.3, 0.3, 0.6, 0.9, 1.0, 0.3, 0.1, 0.4, 0.7]
lengths = [-math.log(value) for value in likely]
for target in (3, 5, 6):
    path = peer.get_shortest_path(0, target, weights=lengths, output="epath")
    print("likely ig", target, path, math.prod(likely[edge] for edge in path))
tree = nx.maximum_spanning_tree(nx.Graph(
    [(up, down, {"weight": weight}) for up, down, weight in EDGES if (up, down) != (0, 1)]
    + [(0, 1, {"weight": 1.0})]))
for target in range(1, 7):
    path = nx.shortest_path(tree, 0, target)
    print("width nx", target, min(tree[a][b]["weight"] for a, b in itertools.pairwise(path)))
