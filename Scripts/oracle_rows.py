"""The rows of the oracle table: each measure with its peer, the peer's options, size and tolerance.

A peer is called with a `Table` (oracle.py) and gives one value a node, in the order of the names.
"""
import collections

Row = collections.namedtuple("Row", "measure command column peer options size tolerance call kind")

LINEAR, PATHS, REST = "1e5", "1e4", "1e3"
EXACT, ITERATED = 1e-9, 1e-6


def unit(values):
    """Rescaled to 2-norm 1."""
    norm = sum(value * value for value in values) ** 0.5
    return [value / norm for value in values]


def shares(values):
    """Rescaled to sum 1."""
    total = sum(values)
    return [value / total for value in values]


def by_node(table, values):
    return [values[node] for node in range(table.n)]


def katz(table):
    """Scaled to 2-norm 1 by the peer; ours is rescaled likewise."""
    import rustworkx
    import scipy.sparse.linalg
    root = abs(scipy.sparse.linalg.eigs(table.scipy, k=1, return_eigenvectors=False)[0])
    return by_node(table, rustworkx.katz_centrality(
        table.rustworkx, alpha=0.85 / root, beta=1.0, weight_fn=None, tol=1e-10, max_iter=10_000))


def closeness(table):
    import rustworkx
    return by_node(table, rustworkx.closeness_centrality(table.rustworkx, wf_improved=True))


def networkx_by_node(name, **options):
    def call(table):
        import networkx
        return by_node(table, getattr(networkx, name)(table.networkx, **options))
    return call


def triangles(table):
    import networkx
    return by_node(table, networkx.triangles(networkx.Graph(table.networkx)))


def components(mode):
    return lambda table: table.igraph.connected_components(mode=mode).membership


def articulation(table):
    cut = set(table.simple.articulation_points())
    return [float(node in cut) for node in range(table.n)]


def bridges(table):
    """Each bridge by the names of its ends; links there and back are a ring of two."""
    both = table.igraph.as_undirected(mode="each")
    return ["{} {}".format(*(table.names[end] for end in both.es[edge].tuple))
            for edge in both.bridges()]


def blocks(table):
    """How many blocks each node is in."""
    counts = [0.0] * table.n
    for block in table.simple.biconnected_components():
        for node in block:
            counts[node] += 1
    return counts


def behind(table):
    """How many nodes hang below each in the dominator tree of the node with the most links out."""
    above = table.igraph.dominator(table.hub)
    counts = [0.0] * table.n
    for node, parent in enumerate(above):
        while parent >= 0 and parent != table.hub:
            counts[parent] += 1
            parent = above[parent]
    return counts


def pair(table):
    """The node with the most links out, and one that it does not link to."""
    near = set(table.igraph.successors(table.hub)) | {table.hub}
    reached = [node for node in table.igraph.bfs(table.hub, mode="out")[0] if node not in near]
    return table.hub, reached[0]


def restarted(table):
    return table.igraph.personalized_pagerank(reset_vertices=[table.hub])


def simple_by_node(name, **options):
    """Of the graph without direction, each pair once."""
    def call(table):
        import networkx
        simple = networkx.Graph(table.networkx.edges)
        return by_node(table, getattr(networkx, name)(simple, **options))
    return call


def rank(measure, peer, options, size, tolerance, call, *more, kind="values"):
    """A row of `rank`; more options stand in the name of the measure as well."""
    name = " ".join([measure, *more])
    command = ["rank", "--by", measure, *more]
    return Row(name, command, measure, peer, options, size, tolerance, call, kind)


def other(measure, command, column, peer, options, call, kind):
    return Row(measure, command, column, peer, options, LINEAR, EXACT, call, kind)


ROWS = [
    rank("degree", "igraph", "degree()", LINEAR, EXACT, lambda t: t.igraph.degree()),
    rank("in-degree", "igraph", 'degree(mode="in")', LINEAR, EXACT, lambda t: t.igraph.indegree()),
    rank("out-degree", "igraph", 'degree(mode="out")', LINEAR, EXACT,
         lambda t: t.igraph.outdegree()),
    rank("strength", "igraph", "strength(weights)", LINEAR, EXACT,
         lambda t: t.igraph.strength(weights="weight")),
    rank("pagerank", "igraph", 'pagerank(implementation="prpack")', LINEAR, EXACT,
         lambda t: t.igraph.pagerank()),
    rank("pagerank", "igraph", 'pagerank(weights, "prpack")', LINEAR, EXACT,
         lambda t: t.igraph.pagerank(weights="weight"), "--weights", "strength"),
    rank("eigenvector", "igraph", "eigenvector_centrality(), to 2-norm 1", LINEAR, ITERATED,
         lambda t: unit(t.igraph.eigenvector_centrality())),
    rank("katz", "rustworkx", "katz_centrality(alpha=0.85/root, beta=1, tol=1e-10); root: SciPy eigs; "
         "both to 2-norm 1", LINEAR, ITERATED, katz, kind="scaled"),
    rank("hubs", "igraph", "hub_score(), to sum 1", LINEAR, ITERATED,
         lambda t: shares(t.igraph.hub_score())),
    rank("authorities", "igraph", "authority_score(), to sum 1", LINEAR, ITERATED,
         lambda t: shares(t.igraph.authority_score())),
    rank("core", "igraph", 'coreness(mode="all")', LINEAR, EXACT,
         lambda t: t.igraph.coreness(mode="all")),
    rank("clustering", "igraph", 'transitivity_local_undirected(mode="zero"), simple', LINEAR, EXACT,
         lambda t: t.simple.transitivity_local_undirected(mode="zero")),
    rank("triangles", "NetworkX", "triangles(Graph(g))", LINEAR, EXACT, triangles),
    rank("betweenness", "igraph", "betweenness()", PATHS, EXACT, lambda t: t.igraph.betweenness()),
    rank("closeness", "rustworkx", "closeness_centrality(wf_improved=True)", PATHS, EXACT, closeness),
    rank("harmonic", "igraph", 'harmonic_centrality(mode="in", normalized=False)', PATHS, EXACT,
         lambda t: t.igraph.harmonic_centrality(mode="in", normalized=False)),
    rank("betweenness", "igraph", "betweenness(weights)", PATHS, EXACT,
         lambda t: t.igraph.betweenness(weights="weight"), "--weights", "distance"),
    rank("closeness", "NetworkX", 'closeness_centrality(distance="weight")', REST, EXACT,
         networkx_by_node("closeness_centrality", distance="weight"), "--weights", "distance"),
    rank("harmonic", "NetworkX", 'harmonic_centrality(distance="weight")', REST, EXACT,
         networkx_by_node("harmonic_centrality", distance="weight"), "--weights", "distance"),
    rank("constraint", "NetworkX", "constraint(Graph(g))", REST, EXACT, simple_by_node("constraint")),
    rank("effective-size", "NetworkX", "effective_size(Graph(g))", REST, EXACT,
         simple_by_node("effective_size")),
    Row("pagerank --restart-at HUB",
        lambda t: ["rank", "--by", "pagerank", "--restart-at", t.names[t.hub]], "pagerank", "igraph",
        "personalized_pagerank(reset_vertices=[hub])", LINEAR, EXACT, restarted, "values"),
    other("weak components", ["groups", "--by", "weak"], "group", "igraph",
          'connected_components(mode="weak")', components("weak"), "partition"),
    other("strong components", ["groups", "--by", "strong"], "group", "igraph",
          'connected_components(mode="strong")', components("strong"), "partition"),
    other("articulation points", ["chokepoints"], "articulation", "igraph",
          "articulation_points(), simple", articulation, "members"),
    other("bridges", ["chokepoints"], "bridges", "igraph", "bridges() of all links", bridges, "links"),
    other("biconnected components", ["groups", "--by", "biconnected"], "group", "igraph",
          "biconnected_components(), simple: blocks a node", blocks, "memberships"),
    other("dominators", lambda t: ["chokepoints", "--downstream-of", t.names[t.hub], "--level", "actor"],
          "behind", "igraph", "dominator(hub): nodes below each", behind, "counts"),
    other("fewest links between two",
          lambda t: ["chokepoints", "--between", *(t.names[node] for node in pair(t))],
          "link-cut", "igraph", "edge_connectivity(hub, node)",
          lambda t: [t.igraph.edge_connectivity(*pair(t))], "cut"),
    other("fewest actors between two",
          lambda t: ["chokepoints", "--between", *(t.names[node] for node in pair(t))],
          "actor-cut", "igraph", "vertex_connectivity(hub, node)",
          lambda t: [t.igraph.vertex_connectivity(*pair(t))], "cut"),
]
