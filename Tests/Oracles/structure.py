"""Prints the literals of Tests/GraphKernelTests/Structure/*OracleTests.swift.

Needs networkx 3.6.1, igraph 1.0.0 and scipy 1.17.1. Every figure that two of them give is
asserted to be the same. Run: python3 Tests/Oracles/structure.py
"""

import igraph
import networkx as nx
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

NODES = 13
# Two rings joined by an edge, an edge there and back, a self-loop, a triangle, parallel edges,
# a node that only sends, and an isolated node.
EDGES = [
    (0, 1, 3), (1, 2, 2), (2, 0, 1), (2, 3, 5), (3, 4, 2), (4, 5, 4), (5, 3, 1), (5, 6, 3),
    (6, 6, 9), (6, 7, 1), (7, 6, 2), (6, 8, 2), (8, 9, 2), (6, 9, 1), (9, 10, 1), (9, 10, 2),
    (11, 2, 1), (0, 2, 1), (4, 6, 2),
]
PAIRS = [edge[:2] for edge in EDGES]
WEIGHTS = [float(edge[2]) for edge in EDGES]

multi = nx.MultiDiGraph()
multi.add_nodes_from(range(NODES))
multi.add_edges_from(PAIRS)
simple = nx.Graph((up, down) for up, down in PAIRS if up != down)
simple.add_nodes_from(range(NODES))
directed = igraph.Graph(NODES, PAIRS, directed=True)
undirected = igraph.Graph(NODES, PAIRS, directed=False)
matrix = coo_matrix(([1] * len(PAIRS), tuple(zip(*PAIRS))), shape=(NODES, NODES))


def renumbered(labels):
    numbers = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]


def same(*answers):
    assert all(answer == answers[0] for answer in answers), answers
    return answers[0]


def labels(groups):
    label = {node: number for number, group in enumerate(groups) for node in group}
    return renumbered(label[node] for node in range(NODES))


for mode, sets in (("weak", nx.weakly_connected_components),
                   ("strong", nx.strongly_connected_components)):
    print(mode, same(
        renumbered(directed.connected_components(mode=mode).membership),
        renumbered(connected_components(matrix, connection=mode)[1].tolist()),
        labels(sets(multi))))

print("articulation", same(
    sorted(undirected.articulation_points()), sorted(nx.articulation_points(simple))))
bridges = sorted(undirected.bridges())
undirected_multi = nx.MultiGraph(PAIRS)
same({tuple(sorted(PAIRS[edge])) for edge in bridges},
     {tuple(sorted(pair[:2])) for pair in nx.bridges(undirected_multi)})
print("bridges", bridges)
blocks = [-1] * len(PAIRS)
for number, pairs in enumerate(nx.biconnected_component_edges(simple)):
    ends = {tuple(sorted(pair)) for pair in pairs}
    for edge, pair in enumerate(PAIRS):
        if tuple(sorted(pair)) in ends:
            blocks[edge] = number
# igraph counts each copy of the parallel edges; blocks as sets of nodes are the same.
same(sorted(sorted(block) for block in undirected.biconnected_components()),
     sorted(sorted(block) for block in nx.biconnected_components(simple)))
named = renumbered(block for block in blocks if block >= 0)
print("blocks", [-1 if block < 0 else named.pop(0) for block in blocks])

for root in (0, 11, 10):
    for mode, graph in (("out", multi), ("in", multi.reverse())):
        # igraph says -1 at the root and not-a-number where the root does not reach.
        peer = [int(above) if above >= 0 else -1 for above in directed.dominator(root, mode=mode)]
        other = nx.immediate_dominators(graph, root)
        other = [-1 if node == root or other.get(node) is None else other[node]
                 for node in range(NODES)]
        print("dominators", root, mode, same(peer, other))

weighted = nx.DiGraph()
weighted.add_nodes_from(range(NODES))
for up, down, weight in EDGES:
    if weighted.has_edge(up, down):
        weighted[up][down]["capacity"] += weight
        weighted[up][down]["ones"] += 1
    else:
        weighted.add_edge(up, down, capacity=weight, ones=1)
plain = nx.DiGraph(PAIRS)
plain.add_nodes_from(range(NODES))
plain.remove_edges_from(nx.selfloop_edges(plain))
either = weighted.to_undirected(as_view=False)
for up, down in either.edges:
    for name in ("capacity", "ones"):
        both = [weighted[a][b][name] for a, b in ((up, down), (down, up))
                if weighted.has_edge(a, b)]
        either[up][down][name] = sum(both)
for source, sink in ((0, 10), (11, 6), (3, 9), (1, 6), (0, 12), (10, 0)):
    for name, peer, other in (("out", directed, weighted), ("both", undirected, either)):
        ones = same(peer.mincut(source, sink).value,
                    float(nx.minimum_cut_value(other, source, sink, capacity="ones")))
        weights = same(peer.mincut(source, sink, capacity=WEIGHTS).value,
                       float(nx.minimum_cut_value(other, source, sink, capacity="capacity")))
        node = "adjacent"
        if not other.has_edge(source, sink):
            bare = nx.Graph(other) if name == "both" else nx.DiGraph(other)
            bare.remove_edges_from(list(nx.selfloop_edges(bare)))
            node = same(peer.vertex_connectivity(source, sink, neighbors="error"),
                        nx.node_connectivity(bare, source, sink),
                        len(nx.minimum_node_cut(bare, source, sink)))
        print("cut", name, source, sink, "ones", ones, "weights", weights, "nodes", node)

# NetworkX counts neither parallel edges nor self-loops as igraph does; without both they agree.
print("reciprocity", directed.reciprocity(ignore_loops=True))
print("reciprocity of two there and one back", igraph.Graph(
    2, [(0, 1), (0, 1), (1, 0), (0, 0)], directed=True).reciprocity(ignore_loops=True))
loose = igraph.Graph(NODES, list(plain.edges), directed=True)
print("reciprocity of the simple graph", same(
    loose.reciprocity(ignore_loops=True), nx.overall_reciprocity(plain)))
print("density of the simple graph", same(loose.density(loops=False), nx.density(plain)))


def hops(peer, other, mode):
    counts = {}
    for row in peer.distances(mode=mode):
        for distance in row:
            if distance != float("inf"):
                counts[int(distance)] = counts.get(int(distance), 0) + 1
    again = {}
    for _, row in nx.all_pairs_shortest_path_length(other):
        for distance in row.values():
            again[distance] = again.get(distance, 0) + 1
    counts = [same(counts, again)[distance] for distance in range(len(counts))]
    # SNAP's TSnapDetail::CalcEffDiam, in words of our own.
    within, wanted, effective = 0, 0.9 * sum(counts), None
    for distance, count in enumerate(counts):
        if within + count > wanted:
            effective = distance - 1 + (wanted - within) / count if distance else 1
            break
        within += count
    mean = sum(d * c for d, c in enumerate(counts)) / sum(counts[1:])
    diameter = same(peer.diameter(directed=mode != "all"), len(counts) - 1)
    same(round(mean, 12), round(peer.average_path_length(directed=mode != "all"), 12))
    print("hops", mode, counts, "diameter", diameter, "effective", effective, "mean", mean)


hops(directed, multi, "out")
hops(undirected, nx.Graph(multi), "all")
