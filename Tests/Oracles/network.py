"""Prints the literals of Tests/CommandsTests/Verbs/MeasureVerbTests.swift.

Needs networkx 3.6.1 and igraph 1.0.0. Every figure that both give is asserted to be the same.
Run: python3 Tests/Oracles/network.py
"""

import igraph
import networkx as nx

NODES = 12
# As in structure.py, without the isolated node, which a table of edges cannot name.
PAIRS = [
    (0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3), (5, 6), (6, 6), (6, 7), (7, 6), (6, 8),
    (8, 9), (6, 9), (9, 10), (9, 10), (11, 2), (0, 2), (4, 6),
]


def same(one, other):
    assert abs(one - other) < 1e-12, (one, other)
    return one


def effective(counts):
    """SNAP's TSnapDetail::CalcEffDiam, in words of our own."""
    within, wanted = 0, 0.9 * sum(counts)
    for distance, count in enumerate(counts):
        if within + count > wanted:
            return distance - 1 + (wanted - within) / count if distance else 1
        within += count


for directed in (True, False):
    print("directed" if directed else "undirected")
    peer = igraph.Graph(NODES, PAIRS, directed=directed)
    other = (nx.MultiDiGraph if directed else nx.MultiGraph)()
    other.add_nodes_from(range(NODES))
    other.add_edges_from(PAIRS)
    bare = [pair for pair in PAIRS if pair[0] != pair[1]]
    # Parallel edges count, self-loops do not: the peers' formula on the edges that are left.
    loopless = (nx.MultiDiGraph if directed else nx.MultiGraph)(bare)
    print("density", same(nx.density(loopless), igraph.Graph(NODES, bare, directed).density()))
    print("reciprocity", peer.reciprocity(ignore_loops=True))
    for mode in ("weak", "strong"):
        sizes = peer.connected_components(mode=mode).sizes()
        print(mode, len(sizes), max(sizes))
    simple = nx.Graph(bare)
    undirected = igraph.Graph(NODES, PAIRS).simplify()
    print("transitivity", same(nx.transitivity(simple), undirected.transitivity_undirected()))
    print("average clustering", same(
        nx.average_clustering(simple),
        undirected.transitivity_avglocal_undirected(mode="zero")))
    counts = {}
    for row in peer.distances():
        for distance in row:
            if distance != float("inf"):
                counts[int(distance)] = counts.get(int(distance), 0) + 1
    counts = [counts[distance] for distance in range(len(counts))]
    joined = sum(counts[1:])
    print("reachable pairs", joined / (NODES * (NODES - 1)))
    mean = sum(distance * count for distance, count in enumerate(counts)) / joined
    print("mean", same(mean, peer.average_path_length()))
    print("effective diameter", effective(counts))
    print("diameter", same(peer.diameter(), len(counts) - 1))

# Three groups of four in the order of numbers, direction ignored, the self-loop counted.
groups = [node // 4 for node in range(NODES)]
whole = nx.MultiGraph(PAIRS)
print("modularity", same(
    igraph.Graph(NODES, PAIRS).modularity(groups),
    nx.community.modularity(whole, [set(range(at, at + 4)) for at in (0, 4, 8)])))
