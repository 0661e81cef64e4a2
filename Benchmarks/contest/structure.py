"""The peers' calls for components, cores, triangles, cuts and communities; as in measures.py."""
from .measures import directed, nk, nx, rx, ties
from .walks import graph_only


def nk_triangles(graph, _):
    graph.indexEdges()
    return sum(nk().sparsification.TriangleEdgeScore(graph).run().scores()) // 3


def nk_modularity(method):
    def call(graph, _):
        partition = method()(graph).run().getPartition()
        return nk().community.Modularity().getQuality(partition, graph)
    return call


def nk_articulation(graph, columns):
    parts = nk().components.BiconnectedComponents(graph).run().getComponents()
    seen = [0] * columns.n
    for part in parts:
        for node in part:
            seen[node] += 1
    return sum(count > 1 for count in seen)


def nx_louvain(graph, _):
    parts = nx().community.louvain_communities(graph, weight=None, seed=1)
    return nx().community.modularity(graph, parts, weight=None)


def dominated(tree, hub):
    return sum(above is not None and node != hub for node, above in tree.items())


def components(connection):
    return lambda matrix, _: int(graph_only().connected_components(
        matrix, directed=True, connection=connection)[0])


CALLS = {
    "kcore": {
        "igraph": (ties("igraph"), lambda g, _: sum(g.coreness())),
        "networkit": (ties("networkit"),
                      lambda g, _: sum(nk().centrality.CoreDecomposition(g).run().scores())),
        "rustworkx": (ties("rustworkx"), lambda g, _: sum(rx().core_number(g).values())),
        "networkx": (ties("networkx"), lambda g, _: sum(nx().core_number(g).values())),
    },
    "wcc": {
        "igraph": (directed("igraph"), lambda g, _: len(g.connected_components(mode="weak"))),
        "networkit": (directed("networkit"), lambda g, _: nk().components
                      .WeaklyConnectedComponents(g).run().numberOfComponents()),
        "rustworkx": (directed("rustworkx"),
                      lambda g, _: rx().number_weakly_connected_components(g)),
        "networkx": (directed("networkx"),
                     lambda g, _: nx().number_weakly_connected_components(g)),
        "scipy": (directed("scipy"), components("weak")),
    },
    "scc": {
        "igraph": (directed("igraph"), lambda g, _: len(g.connected_components(mode="strong"))),
        "networkit": (directed("networkit"), lambda g, _: nk().components
                      .StronglyConnectedComponents(g).run().numberOfComponents()),
        "rustworkx": (directed("rustworkx"),
                      lambda g, _: len(rx().strongly_connected_components(g))),
        "networkx": (directed("networkx"),
                     lambda g, _: nx().number_strongly_connected_components(g)),
        "scipy": (directed("scipy"), components("strong")),
    },
    "leiden": {
        "igraph": (ties("igraph"), lambda g, _: g.community_leiden(
            objective_function="modularity", n_iterations=2).modularity),
        "networkit": (ties("networkit"), nk_modularity(
            lambda: lambda g: nk().community.ParallelLeiden(g, iterations=2))),
    },
    "louvain": {
        "igraph": (ties("igraph"), lambda g, _: g.community_multilevel().modularity),
        "networkit": (ties("networkit"),
                      nk_modularity(lambda: lambda g: nk().community.PLM(g, True))),
        "networkx": (ties("networkx"), nx_louvain),
    },
    "triangles": {
        "igraph": (ties("igraph"), lambda g, _: len(g.list_triangles())),
        "networkit": (ties("networkit"), nk_triangles),
        "networkx": (ties("networkx"), lambda g, _: sum(nx().triangles(g).values()) // 3),
    },
    "triangles_cc": {
        "igraph": (ties("igraph"), lambda g, _: g.transitivity_undirected()),
        "networkit": (ties("networkit"),
                      lambda g, _: nk().globals.ClusteringCoefficient.exactGlobal(g)),
        "rustworkx": (ties("rustworkx"), lambda g, _: rx().transitivity(g)),
        "networkx": (ties("networkx"), lambda g, _: nx().transitivity(g)),
    },
    "articulation": {
        "igraph": (ties("igraph"), lambda g, _: len(g.articulation_points())),
        "networkit": (ties("networkit"), nk_articulation),
        "rustworkx": (ties("rustworkx"), lambda g, _: len(rx().articulation_points(g))),
        "networkx": (ties("networkx"), lambda g, _: len(set(nx().articulation_points(g)))),
    },
    "bridges": {
        "igraph": (ties("igraph"), lambda g, _: len(g.bridges())),
        "rustworkx": (ties("rustworkx"), lambda g, _: len(rx().bridges(g))),
        "networkx": (ties("networkx"), lambda g, _: sum(1 for _ in nx().bridges(g))),
    },
    "dominators": {
        "igraph": (directed("igraph"),
                   lambda g, c: sum(above >= 0 for above in g.dominator(c.hub))),
        "rustworkx": (directed("rustworkx"),
                      lambda g, c: dominated(rx().immediate_dominators(g, c.hub), c.hub)),
        "networkx": (directed("networkx"),
                     lambda g, c: dominated(nx().immediate_dominators(g, c.hub), c.hub)),
    },
}
