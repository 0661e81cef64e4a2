"""The peers' calls for searches and paths; entries as in measures.py."""
import itertools

from .measures import directed, finite, nk, nx, rx


def graph_only():
    import scipy.sparse.csgraph
    return scipy.sparse.csgraph


def scipy_distances(matrix, graph, **options):
    found = graph_only().dijkstra(matrix, indices=graph.hub, **options)
    return float(graph.np.nan_to_num(found, posinf=0).sum())


def count_found(pairs, seek):
    """How many of the pairs have a path."""
    found = 0
    for up, down in pairs:
        try:
            found += bool(seek(up, down))
        except nx_no_path():
            pass
    return found


def nx_no_path():
    try:
        return nx().NetworkXNoPath
    except ImportError:
        return ()


def nk_pair(search, graph):
    return lambda up, down: search(graph, up, down, True).run().getDistance() < 1e9


def ig_yen(graph, columns):
    paths = graph.get_k_shortest_paths(
        columns.hub, columns.farthest, k=10, weights="weight", output="epath")
    weights = graph.es["weight"]
    return sum(weights[edge] for path in paths for edge in path)


def nx_yen(graph, columns):
    paths = nx().shortest_simple_paths(graph, columns.hub, columns.farthest, weight="weight")
    return sum(graph[up][down]["weight"] for path in itertools.islice(paths, 10)
               for up, down in zip(path, path[1:]))


CALLS = {
    "bfs": {
        "igraph": (directed("igraph"), lambda g, c: finite(g.distances(source=[c.hub])[0])),
        "networkit": (directed("networkit"),
                      lambda g, c: finite(nk().distance.BFS(g, c.hub, False).run().getDistances())),
        "rustworkx": (directed("rustworkx"), lambda g, c: sum(
            hops * len(layer) for hops, layer in enumerate(rx().bfs_layers(g, [c.hub])))),
        "networkx": (directed("networkx"), lambda g, c: sum(
            nx().single_source_shortest_path_length(g, c.hub).values())),
        "scipy": (directed("scipy"), lambda m, c: scipy_distances(m, c, unweighted=True)),
    },
    "dijkstra": {
        "igraph": (directed("igraph"),
                   lambda g, c: finite(g.distances(source=[c.hub], weights="weight")[0])),
        "networkit": (directed("networkit", weighted=True), lambda g, c: finite(
            nk().distance.Dijkstra(g, c.hub, False).run().getDistances())),
        "rustworkx": (directed("rustworkx"), lambda g, c: sum(
            rx().dijkstra_shortest_path_lengths(g, c.hub, float).values())),
        "networkx": (directed("networkx"), lambda g, c: sum(
            nx().single_source_dijkstra_path_length(g, c.hub).values())),
        "scipy": (directed("scipy", weighted=True), scipy_distances),
    },
    "pair_x20": {
        "igraph": (directed("igraph"), lambda g, c: count_found(c.pairs, g.get_shortest_path)),
        "networkit": (directed("networkit"), lambda g, c: count_found(
            c.pairs, nk_pair(nk().distance.BidirectionalBFS, g))),
        "networkx": (directed("networkx"), lambda g, c: count_found(
            c.pairs, lambda up, down: nx().bidirectional_shortest_path(g, up, down))),
    },
    "pair_w_x20": {
        "igraph": (directed("igraph"), lambda g, c: count_found(
            c.pairs, lambda up, down: g.get_shortest_path(up, down, weights="weight"))),
        "networkit": (directed("networkit", weighted=True), lambda g, c: count_found(
            c.pairs, nk_pair(nk().distance.BidirectionalDijkstra, g))),
        "rustworkx": (directed("rustworkx"), lambda g, c: count_found(
            c.pairs, lambda up, down: len(rx().dijkstra_shortest_paths(g, up, down, float)))),
        "networkx": (directed("networkx"), lambda g, c: count_found(
            c.pairs, lambda up, down: nx().bidirectional_dijkstra(g, up, down)[1])),
    },
    "yen10": {
        "igraph": (directed("igraph"), ig_yen),
        "networkx": (directed("networkx"), nx_yen),
    },
    "simple_paths": {
        "igraph": (directed("igraph"), lambda g, c: len(
            g.get_all_simple_paths(c.simple[0], to=c.simple[1], maxlen=4, mode="out"))),
        "rustworkx": (directed("rustworkx"),
                      lambda g, c: len(rx().all_simple_paths(g, *c.simple, cutoff=5))),
        "networkx": (directed("networkx"), lambda g, c: sum(
            1 for _ in nx().all_simple_paths(g, *c.simple, cutoff=4))),
    },
}
