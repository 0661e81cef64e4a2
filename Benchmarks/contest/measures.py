"""The peers' calls for degree, centralities of walks, and shortest-path centralities.

Each entry is task: {peer: (how the graph is built, untimed; what is timed)}; the timed part gives
the number that must agree.
"""
import math


def top_share(values):
    """The greatest value as a share of their sum, which no scaling changes."""
    values = list(values)
    return max(values) / sum(values)


def finite(values):
    return sum(value for value in values if math.isfinite(value) and value < 1e300)


def directed(kind, **options):
    return lambda graph: getattr(graph, kind)(**options)


def ties(kind):
    return directed(kind, undirected=True)


def nk():
    import networkit
    return networkit


def nx():
    import networkx
    return networkx


def rx():
    import rustworkx
    return rustworkx


def nk_degree(graph, _):
    measure = nk().centrality.DegreeCentrality
    sides = [measure(graph, False, out, False).run().scores() for out in (True, False)]
    return max(map(sum, zip(*sides)))


def nk_pagerank(graph, _):
    central = nk().centrality
    sinks = central.SinkHandling.DISTRIBUTE_SINKS \
        if hasattr(central.SinkHandling, "DISTRIBUTE_SINKS") \
        else central.SinkHandling.DistributeSinks
    rank = central.PageRank(graph, 0.85, 1e-10, distributeSinks=sinks)
    rank.norm = getattr(central.Norm, "L1_NORM", getattr(central.Norm, "L1Norm", None))
    return max(rank.run().scores())


def power_pagerank(matrix, graph):
    """PageRank as products of a sparse matrix, the quickest that SciPy offers."""
    numpy = graph.np
    degrees = numpy.asarray(matrix.sum(axis=1)).ravel()
    shares = numpy.divide(1, degrees, out=numpy.zeros(graph.n), where=degrees > 0)
    inward = matrix.T.tocsr()
    rank = numpy.full(graph.n, 1 / graph.n)
    for _ in range(500):
        lost = rank[degrees == 0].sum() / graph.n
        after = 0.85 * (inward @ (rank * shares) + lost) + 0.15 / graph.n
        change, rank = abs(after - rank).sum(), after
        if change < 1e-10:
            break
    return rank.max()


CALLS = {
    "degree": {
        "igraph": (directed("igraph"), lambda g, _: max(g.degree())),
        "networkit": (directed("networkit"), nk_degree),
        "networkx": (directed("networkx"), lambda g, _: max(d for _, d in g.degree())),
        "scipy": (directed("scipy"), lambda _, c: (c.np.bincount(c.sources, minlength=c.n)
                                                   + c.np.bincount(c.targets, minlength=c.n)).max()),
    },
    "pagerank": {
        "igraph": (directed("igraph"), lambda g, _: max(g.pagerank())),
        "networkit": (directed("networkit"), nk_pagerank),
        "rustworkx": (directed("rustworkx"), lambda g, _: max(
            rx().pagerank(g, weight_fn=None, tol=1e-10, max_iter=500).values())),
        "networkx": (directed("networkx"), lambda g, c: max(
            nx().pagerank(g, weight=None, tol=1e-10 / c.n, max_iter=500).values())),
        "scipy": (directed("scipy"), power_pagerank),
    },
    "betweenness": {
        "igraph": (directed("igraph"), lambda g, _: sum(g.betweenness())),
        "networkit": (directed("networkit"),
                      lambda g, _: sum(nk().centrality.Betweenness(g).run().scores())),
        "rustworkx": (directed("rustworkx"), lambda g, _: sum(
            rx().betweenness_centrality(g, normalized=False).values())),
        "networkx": (directed("networkx"), lambda g, _: sum(
            nx().betweenness_centrality(g, normalized=False).values())),
    },
    "betweenness_w": {
        "igraph": (directed("igraph"), lambda g, _: sum(g.betweenness(weights="weight"))),
        "networkit": (directed("networkit", weighted=True),
                      lambda g, _: sum(nk().centrality.Betweenness(g).run().scores())),
        "networkx": (directed("networkx"), lambda g, _: sum(
            nx().betweenness_centrality(g, normalized=False, weight="weight").values())),
    },
    "approx_betw": {
        "igraph": (directed("igraph"), lambda g, c: sum(g.betweenness(sources=c.samples))),
        "networkit": (directed("networkit"), lambda g, c: sum(
            nk().centrality.EstimateBetweenness(g, len(c.samples), False, True).run().scores())),
        "networkx": (directed("networkx"), lambda g, c: sum(nx().betweenness_centrality(
            g, k=len(c.samples), normalized=False, seed=1).values())),
    },
    "closeness": {
        "igraph": (directed("igraph"), lambda g, _: finite(g.closeness(mode="in"))),
        "rustworkx": (directed("rustworkx"), lambda g, _: finite(
            rx().closeness_centrality(g, wf_improved=True).values())),
        "networkx": (directed("networkx"), lambda g, _: finite(
            nx().closeness_centrality(g, wf_improved=True).values())),
    },
    "harmonic": {
        "igraph": (directed("igraph"), lambda g, _: finite(
            g.harmonic_centrality(mode="in", normalized=False))),
        "networkit": (directed("networkit"),
                      lambda g, _: sum(nk().centrality.HarmonicCloseness(g, False).run().scores())),
        "networkx": (directed("networkx"), lambda g, _: sum(nx().harmonic_centrality(g).values())),
    },
    "eigenvector": {
        "igraph": (ties("igraph"), lambda g, _: top_share(g.eigenvector_centrality())),
        "networkit": (ties("networkit"), lambda g, _: top_share(
            nk().centrality.EigenvectorCentrality(g, 1e-9).run().scores())),
        "rustworkx": (ties("rustworkx"), lambda g, _: top_share(
            rx().eigenvector_centrality(g, tol=1e-9, max_iter=1000).values())),
        "networkx": (ties("networkx"), lambda g, c: top_share(
            nx().eigenvector_centrality(g, tol=1e-9 / c.n, max_iter=1000).values())),
    },
    "hits": {
        "igraph": (directed("igraph"),
                   lambda g, _: (g.hub_score(), top_share(g.authority_score()))[1]),
        "rustworkx": (directed("rustworkx"), lambda g, _: top_share(
            rx().hits(g, weight_fn=lambda _: 1.0, tol=1e-9, max_iter=1000)[1].values())),
        "networkx": (directed("networkx"),
                     lambda g, _: top_share(nx().hits(g, tol=1e-12, max_iter=1000)[1].values())),
    },
    "katz": {
        "networkit": (directed("networkit"), lambda g, _: top_share(
            nk().centrality.KatzCentrality(g, 1e-3, 1.0, 1e-9).run().scores())),
        "rustworkx": (directed("rustworkx"), lambda g, _: top_share(rx().katz_centrality(
            g, alpha=1e-3, beta=1.0, weight_fn=None, tol=1e-9, max_iter=1000).values())),
        "networkx": (directed("networkx"), lambda g, c: top_share(
            nx().katz_centrality(g, 1e-3, 1.0, tol=1e-9 / c.n).values())),
    },
}
