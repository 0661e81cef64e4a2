import GraphKernel
import Testing

/// Every measure on one graph with a cycle, a self-loop, parallel edges and an isolated node.
///
/// The literals are printed by `Tests/Oracles/centrality.py`; each test names its oracles.
/// Versions: NetworkX 3.6.1, python-igraph 1.0.0, numpy 2.4.6.
@Suite struct UndirectedCentralityOracleTests {
    private static let edges = EdgeList(
        upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 0, 1, 5],
        downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 1, 3, 0],
        weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 0.1, 3, 0.7])

    private func graph(isUndirected: Bool) throws -> CSRGraph {
        try CSRGraph(nodeCount: 8, edges: Self.edges, isUndirected: isUndirected)
    }

    /// Oracle: igraph and NetworkX.
    @Test func `degree of an undirected graph`() throws {
        let expected: [Double] = [
            4, 4, 4, 4, 3, 4, 3, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(graph.degree(), expected)
    }

    /// Oracle: igraph.
    @Test func `strength of an undirected graph`() throws {
        let expected: [Double] = [
            2.3, 6.1, 3.8, 4.9, 0.9, 3.1, 3.5, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.strength(), expected)
    }

    /// Oracle: igraph.
    @Test func `betweenness of an undirected graph`() throws {
        let expected: [Double] = [
            2, 0.5, 1.25, 1.83333333333, 0.666666666667, 5.75, 0, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.betweenness(), expected)
    }

    /// Oracle: igraph.
    @Test func `betweenness with distance weights of an undirected graph`() throws {
        let expected: [Double] = [
            5, 0, 4, 0, 6, 5, 0, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.betweenness(weights: .distance), expected)
    }

    /// Oracle: igraph, with the weights' inverses.
    @Test func `betweenness with strength weights of an undirected graph`() throws {
        let expected: [Double] = [
            0, 6, 0, 6, 0, 5, 0, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.betweenness(weights: .strength), expected)
    }

    /// Oracle: NetworkX.
    @Test func `closeness of an undirected graph`() throws {
        let expected: [Double] = [
            0.571428571429, 0.514285714286, 0.571428571429, 0.642857142857, 0.571428571429,
            0.642857142857, 0.395604395604, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.closeness(), expected)
    }

    /// Oracle: NetworkX.
    @Test func `closeness with distance weights of an undirected graph`() throws {
        let expected: [Double] = [
            0.952380952381, 0.871670702179, 1.09422492401, 0.871670702179, 1.16883116883,
            1.14285714286, 0.428571428571, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.closeness(weights: .distance), expected)
    }

    /// Oracle: NetworkX and igraph.
    @Test func `harmonic of an undirected graph`() throws {
        let expected: [Double] = [
            4.5, 4.33333333333, 4.83333333333, 5, 4.5, 5, 3.16666666667, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.harmonic(), expected)
    }

    /// Oracle: NetworkX and igraph.
    @Test func `harmonic with distance weights of an undirected graph`() throws {
        let expected: [Double] = [
            16.0422077922, 15.2958937198, 10.8095238095, 8.88528138528, 12.9166666667,
            10.0119047619, 3.06393123784, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.harmonic(weights: .distance), expected)
    }

    /// Oracle: igraph; NetworkX counts an undirected self-loop once and differs.
    @Test func `PageRank of an undirected graph`() throws {
        let expected: [Double] = [
            0.146661452542, 0.14623643694, 0.147653636019, 0.148470122241, 0.116060867819,
            0.15132022687, 0.12261823659, 0.020979020979,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.pageRank(), expected)
    }

    /// Oracle: igraph; NetworkX counts an undirected self-loop once and differs.
    @Test func `PageRank with strength weights of an undirected graph`() throws {
        let expected: [Double] = [
            0.0968328978336, 0.221000555745, 0.146673413111, 0.182625504765, 0.0512862471134,
            0.133247577167, 0.147354783285, 0.020979020979,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.pageRank(weights: .strength), expected)
    }

    /// Oracle: igraph and numpy.
    @Test func `eigenvector of an undirected graph`() throws {
        let expected: [Double] = [
            0.440765271811, 0.44912721369, 0.422091710171, 0.404422073068, 0.310912933769,
            0.35589747238, 0.197388532793, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.eigenvector(), expected)
    }

    /// Oracle: igraph and numpy.
    @Test func `eigenvector with strength weights of an undirected graph`() throws {
        let expected: [Double] = [
            0.231466134662, 0.635139112767, 0.444064129902, 0.556188800047, 0.0778492665515,
            0.148357484001, 0.0917188738165, 0,
        ]
        let graph = try graph(isUndirected: true)
        expectClose(try graph.eigenvector(weights: .strength), expected)
    }
}
