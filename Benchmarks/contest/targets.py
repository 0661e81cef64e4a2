"""What is asked of each task: our time divided by the best peer's, and which checks must agree.

A target that a prototype reached binds ('shown'); one reasoned from what the machine can do is
aimed at ('est.'), and there 1.0 binds.
"""

# task: (greatest ratio, basis, rule for checks)
TARGETS = {
    "startup": (0.07, "shown", "none"),
    "load": (0.10, "shown", "none"),
    "parse": (0.8, "est.", "none"),
    "e2e_pagerank": (0.10, "shown", "none"),
    "degree": (0.2, "est.", "same"),
    "pagerank": (0.35, "shown", "same"),
    "betweenness": (0.30, "shown", "same"),
    "betweenness_w": (0.4, "est.", "ties"),
    "approx_betw": (0.30, "est.", "sample"),
    "closeness": (0.02, "shown", "closeness"),
    "harmonic": (0.02, "shown", "same"),
    "eigenvector": (0.4, "est.", "walk"),
    "hits": (0.2, "est.", "hits"),
    "katz": (0.4, "est.", "katz"),
    "kcore": (0.5, "est.", "same"),
    "wcc": (0.6, "est.", "same"),
    "scc": (0.8, "est.", "same"),
    "bfs": (0.15, "shown", "same"),
    "dijkstra": (0.8, "est.", "same"),
    "pair_x20": (1.0, "est.", "same"),
    "pair_w_x20": (0.8, "est.", "same"),
    "yen10": (0.05, "est.", "same"),
    "simple_paths": (0.1, "est.", "same"),
    "leiden": (0.9, "est.", "quality"),
    "louvain": (0.7, "est.", "quality"),
    "triangles": (0.4, "est.", "same"),
    "triangles_cc": (0.4, "est.", "same"),
    "articulation": (0.4, "est.", "same"),
    "bridges": (0.4, "est.", "same"),
    "dominators": (0.35, "est.", "same"),
}

# Sizes at which each task says most: exact paths between all pairs take minutes beyond 1e4 nodes.
SIZES = {task: "1e5" for task in TARGETS} | dict.fromkeys(
    "betweenness betweenness_w approx_betw closeness harmonic yen10 simple_paths".split(), "1e4")

RULES = {
    "none": "",
    "same": "to 1e-6",
    "ties": "to 1e-4: igraph and we see ties through rounding, NetworKit and NetworkX lose them",
    "walk": "to 1e-5: NetworKit stops at a change of 1e-9 of its own scale",
    "hits": "to 1e-6 with igraph and rustworkx; NetworkX weights the edges",
    "sample": "not compared: NetworKit and NetworkX draw sources of their own and scale up",
    "katz": "to 1e-6 with NetworkX and rustworkx; NetworKit differs, and why is not known",
    "closeness": "to 1e-6 with rustworkx and NetworkX; igraph does not weigh the share of nodes reached",
    "quality": "ours must be at least the best peer's less 0.001",
}

# The peer whose number means something else.
ODD_ONE = {"katz": "networkit", "hits": "networkx", "closeness": "igraph"}


def agree(task, ours, checks):
    """Whether our number is that of the peers; a word for the table. `checks` are by peer."""
    rule = TARGETS[task][2]
    if rule in ("none", "sample") or ours is None:
        return ""
    checks = {peer: value for peer, value in checks.items() if peer != ODD_ONE.get(rule)}
    if rule == "quality":
        best = max(checks.values(), default=ours)
        return "yes" if ours >= best - 1e-3 else f"no: {ours:.6g} < {best:.6g}"
    bound = {"ties": 1e-4, "walk": 1e-5}.get(rule, 1e-6)
    differing = [peer for peer, value in checks.items()
                 if abs(value - ours) > bound * max(abs(value), abs(ours))]
    return "yes" if not differing else "no: " + " ".join(differing)


def verdict(task, ratio):
    """What a ratio means where the target is that of the task."""
    target, basis, _ = TARGETS[task]
    if ratio <= target:
        return "met"
    if ratio > 1:
        return "ABOVE 1.0"
    return "ABOVE TARGET" if basis == "shown" else "above target"
