"""A prepared graph as numpy columns, and as each peer builds it. Nothing here is timed."""
import functools

MARK = 0x74626731
PAIRS = 20


class Graph:
    """The columns and landmarks that `bench prepare` wrote; see EdgeTable.swift for the layout."""

    def __init__(self, path, csv=None):
        import numpy
        self.np, self.csv = numpy, csv
        with open(path, "rb") as file:
            head = numpy.fromfile(file, numpy.int32, 8 + 2 * PAIRS)
            if head[0] != MARK:
                raise SystemExit(f"{path} is no graph of `bench prepare`")
            self.n, self.m = int(head[1]), int(head[2])
            self.weights = numpy.fromfile(file, numpy.float64, self.m)
            self.sources = numpy.fromfile(file, numpy.int32, self.m).astype(numpy.int64)
            self.targets = numpy.fromfile(file, numpy.int32, self.m).astype(numpy.int64)
        self.hub, self.farthest = int(head[3]), int(head[4])
        self.simple = (int(head[5]), int(head[6]))
        ends = head[8:8 + 2 * int(head[7])].tolist()
        self.pairs = list(zip(ends[::2], ends[1::2]))

    @property
    def samples(self):
        """Evenly spread nodes, as `BenchGraph.samples` has them."""
        count = min(256, self.n)
        return [place * (self.n - 1) // max(count - 1, 1) for place in range(count)]

    @functools.cached_property
    def ties(self):
        """Each joined pair once: the simple graph without direction."""
        low = self.np.minimum(self.sources, self.targets)
        high = self.np.maximum(self.sources, self.targets)
        keys = self.np.unique(low * self.n + high)
        return keys // self.n, keys % self.n

    def ends(self, undirected):
        return self.ties if undirected else (self.sources, self.targets)

    def igraph(self, undirected=False):
        import igraph
        edges = self.np.column_stack(self.ends(undirected))
        graph = igraph.Graph(n=self.n, edges=edges, directed=not undirected)
        if not undirected:
            graph.es["weight"] = self.weights.tolist()
        return graph

    def networkit(self, undirected=False, weighted=False):
        import networkit
        import scipy.sparse
        ends = self.ends(undirected)
        values = self.weights if weighted else self.np.ones(len(ends[0]))
        matrix = scipy.sparse.coo_matrix((values, ends), shape=(self.n, self.n))
        return networkit.GraphFromCoo(matrix, self.n, weighted=weighted, directed=not undirected)

    def rustworkx(self, undirected=False):
        import rustworkx
        graph = rustworkx.PyGraph() if undirected else rustworkx.PyDiGraph()
        graph.add_nodes_from(range(self.n))
        up, down = self.ends(undirected)
        weights = [1.0] * len(up) if undirected else self.weights.tolist()
        graph.add_edges_from(list(zip(up.tolist(), down.tolist(), weights)))
        return graph

    def networkx(self, undirected=False):
        import networkx
        graph = networkx.Graph() if undirected else networkx.DiGraph()
        graph.add_nodes_from(range(self.n))
        up, down = self.ends(undirected)
        weights = [1.0] * len(up) if undirected else self.weights.tolist()
        graph.add_weighted_edges_from(zip(up.tolist(), down.tolist(), weights))
        return graph

    def scipy(self, undirected=False, weighted=False):
        import scipy.sparse
        up, down = self.ends(undirected)
        values = self.weights if weighted else self.np.ones(len(up))
        matrix = scipy.sparse.csr_matrix((values, (up, down)), shape=(self.n, self.n))
        return (matrix + matrix.T).tocsr() if undirected else matrix
