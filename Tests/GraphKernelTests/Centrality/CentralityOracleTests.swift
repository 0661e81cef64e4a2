import GraphKernel
import Testing

/// Every measure on one graph with a cycle, a self-loop, parallel edges and an isolated node.
///
/// The literals are printed by `Tests/Oracles/centrality.py`; each test names its oracles.
/// Versions: NetworkX 3.6.1, python-igraph 1.0.0, numpy 2.4.6.
@Suite struct CentralityOracleTests {
    private static let edges = EdgeList(
        upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 0, 1, 5],
        downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 1, 3, 0],
        weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 0.1, 3, 0.7])

    private func graph() throws -> CSRGraph {
        try CSRGraph(nodeCount: 8, edges: Self.edges)
    }

    /// Oracle: igraph and NetworkX.
    @Test func `degree of a directed graph`() throws {
        let expected: [Double] = [
            4, 4, 4, 4, 3, 4, 3, 0,
        ]
        let graph = try graph()
        expectClose(graph.degree(), expected)
    }

    /// Oracle: igraph.
    @Test func `strength of a directed graph`() throws {
        let expected: [Double] = [
            2.3, 6.1, 3.8, 4.9, 0.9, 3.1, 3.5, 0,
        ]
        let graph = try graph()
        expectClose(try graph.strength(), expected)
    }

    /// Oracle: igraph.
    @Test func `betweenness of a directed graph`() throws {
        let expected: [Double] = [
            7, 8, 3, 10, 1, 8, 0, 0,
        ]
        let graph = try graph()
        expectClose(try graph.betweenness(), expected)
    }

    /// Oracle: igraph.
    @Test func `betweenness with distance weights of a directed graph`() throws {
        let expected: [Double] = [
            7, 8, 11, 10, 7, 5, 0, 0,
        ]
        let graph = try graph()
        expectClose(try graph.betweenness(weights: .distance), expected)
    }

    /// Oracle: igraph, with the weights' inverses.
    @Test func `betweenness with strength weights of a directed graph`() throws {
        let expected: [Double] = [
            8, 9, 2, 10, 0, 10, 0, 0,
        ]
        let graph = try graph()
        expectClose(try graph.betweenness(weights: .strength), expected)
    }

    /// Oracle: NetworkX.
    @Test func `closeness of a directed graph`() throws {
        let expected: [Double] = [
            0.446428571429, 0.324675324675, 0.396825396825, 0.396825396825, 0.297619047619,
            0.396825396825, 0.342857142857, 0,
        ]
        let graph = try graph()
        expectClose(try graph.closeness(), expected)
    }

    /// Oracle: NetworkX.
    @Test func `closeness with distance weights of a directed graph`() throws {
        let expected: [Double] = [
            0.637755102041, 0.992063492063, 0.457875457875, 0.292740046838, 0.28801843318,
            0.36443148688, 0.273556231003, 0,
        ]
        let graph = try graph()
        expectClose(try graph.closeness(weights: .distance), expected)
    }

    /// Oracle: NetworkX and igraph.
    @Test func `harmonic of a directed graph`() throws {
        let expected: [Double] = [
            3.5, 2.66666666667, 3.33333333333, 3.33333333333, 2.58333333333, 3.33333333333,
            2.91666666667, 0,
        ]
        let graph = try graph()
        expectClose(try graph.harmonic(), expected)
    }

    /// Oracle: NetworkX and igraph.
    @Test func `harmonic with distance weights of a directed graph`() throws {
        let expected: [Double] = [
            5.98766233766, 14.8611111111, 6.33333333333, 2.68830264246, 4.94361449168,
            6.17304804805, 2.40937946725, 0,
        ]
        let graph = try graph()
        expectClose(try graph.harmonic(weights: .distance), expected)
    }

    /// Oracle: igraph and NetworkX.
    @Test func `PageRank of a directed graph`() throws {
        let expected: [Double] = [
            0.101446256955, 0.107208339391, 0.0947515629269, 0.106811979464, 0.0663741122513,
            0.094583109958, 0.407845618075, 0.020979020979,
        ]
        let graph = try graph()
        expectClose(try graph.pageRank(), expected)
    }

    /// Oracle: igraph and NetworkX.
    @Test func `PageRank with strength weights of a directed graph`() throws {
        let expected: [Double] = [
            0.066894873104, 0.0778396631174, 0.0683296951102, 0.0993974097314, 0.0491416204029,
            0.098189408498, 0.519228309057, 0.020979020979,
        ]
        let graph = try graph()
        expectClose(try graph.pageRank(weights: .strength), expected)
    }

    /// Oracle: igraph and numpy.
    @Test func `eigenvector of a directed graph`() throws {
        let expected: [Double] = [
            0.388426953836, 0.42306256622, 0.356260739086, 0.424407361798, 0.23112565417,
            0.356993093861, 0.426891211615, 0,
        ]
        let graph = try graph()
        expectClose(try graph.eigenvector(), expected)
    }

    /// Oracle: igraph and numpy.
    @Test func `eigenvector with strength weights of a directed graph`() throws {
        let expected: [Double] = [
            0.187792943427, 0.145657002283, 0.226338050177, 0.46770858406, 0.0989363784285,
            0.218801188171, 0.784777196791, 0,
        ]
        let graph = try graph()
        expectClose(try graph.eigenvector(weights: .strength), expected)
    }
}
