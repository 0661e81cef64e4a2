import GraphKernel
import Testing

/// Oracles: networkx 3.6.1 and igraph 1.0.0, which agree on each number; the script is
/// `Tests/Oracles/paths.py`.
@Suite struct PathOracleTests {
    /// A cycle, a self-loop, parallel edges (0 and 10) and an isolated node.
    private func graph() throws -> CSRGraph {
        try CSRGraph(
            nodeCount: 8,
            edges: EdgeList(
                upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 0, 1, 5],
                downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 1, 3, 0],
                weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 0.1, 3, 0.7]))
    }

    @Test func `hops`() throws {
        let graph = try graph()
        #expect(try graph.hops(from: 0) == [0, 1, 2, 2, 3, 3, 4, -1])
        #expect(try graph.hops(from: 5) == [1, 2, 3, 3, 4, 0, 1, -1])
        #expect(try graph.hops(from: 5, .incoming) == [3, 2, 2, 1, 1, 0, -1, -1])
        #expect(try graph.hops(from: 5, .both) == [1, 2, 2, 1, 1, 0, 1, -1])
    }

    @Test func `lengths`() throws {
        let finder = try PathFinder(graph(), weights: .distance)
        #expect(try finder.distances(from: 0) == [0, 0.1, 2.1, 3.1, 3.4, 3.7, 5.2, .infinity])
        #expect(try finder.distances(from: 5) == [0.7, 0.8, 2.8, 3.8, 4.1, 0, 1.5, .infinity])
        let both = try PathFinder(graph(), .both, weights: .distance)
        #expect(try both.distances(from: 6) == [2.2, 2.3, 2.1, 2.1, 1.8, 1.5, 0, .infinity])
    }

    /// Peers add tenths with rounding and so rank otherwise.
    ///
    /// In igraph and networkx 0.1 + 3 + 0.3 + 0.3 + 1.5 comes to
    /// 5.199999999999999 there, so paths of five and six hops come before those of as long a
    /// length and four. The paths are the same eight, and so are their lengths but for that.
    @Test func `ranked paths, equally long ones by hops`() throws {
        let finder = try PathFinder(graph(), weights: .distance)
        let paths = Array(try finder.rankedPaths(from: 0, to: 6))
        #expect(
            paths.map(\.edges) == [
                [10, 11, 6, 7], [10, 1, 3, 6, 7], [10, 11, 4, 9, 7], [10, 1, 3, 4, 9, 7],
                [0, 11, 6, 7], [0, 1, 3, 6, 7], [0, 11, 4, 9, 7], [0, 1, 3, 4, 9, 7],
            ])
        #expect(paths.map(\.length) == [5.2, 5.2, 5.2, 5.2, 6.1, 6.1, 6.1, 6.1])
        #expect(try finder.shortestPath(from: 0, to: 6) == paths.first)
    }

    /// networkx counts parallel edges apart, as we do; igraph counts paths by their nodes, 4.
    @Test func `loopless paths and their number within a bound`() throws {
        let finder = try PathFinder(graph())
        let count = { hops in
            try finder.simplePathCount(SimplePathQuery(from: 0, to: 6, hops: hops))
        }
        #expect(try count(9) == 8)
        #expect(try count(4) == 2)
        #expect(try count(3) == 0)
    }

    @Test func `depth-first order`() throws {
        let order = try graph().depthFirst(from: [0])
        #expect(order.preorder == [0, 1, 2, 3, 4, 5, 6])
        #expect(order.postorder == [6, 5, 4, 3, 2, 1, 0])
    }

    /// networkx: `lexicographical_topological_sort`.
    @Test func `topological order`() throws {
        let graph = try CSRGraph(
            nodeCount: 7,
            edges: [(5, 2), (5, 0), (4, 0), (4, 1), (2, 3), (3, 1), (5, 2), (6, 4)])
        #expect(try graph.topologicalOrder() == [5, 2, 3, 6, 4, 0, 1])
    }

    /// igraph with −log lengths.
    @Test(arguments: [(3, [0, 1, 3], 0.9), (5, [0, 1, 3, 6], 0.54), (6, [0, 1, 3, 6, 7], 0.486)])
    func `most likely path`(target: Int, edges: [Int32], value: Double) throws {
        let likelihoods = [1, 0.9, 0.5, 1, 0.3, 0.3, 0.6, 0.9, 1, 0.3, 0.1, 0.4, 0.7]
        let path = try graph().mostLikelyPath(from: 0, to: target, likelihoods: likelihoods)
        #expect(path?.edges == edges)
        expectClose([path?.value ?? 0], [value])
    }

    /// networkx: the narrowest edge on the path in the maximum spanning tree, by theory.
    @Test func `widths without direction`() throws {
        let widths = try graph().widths(from: 0, .both)
        #expect(widths == [.infinity, 1, 1, 1, 0.3, 0.7, 0.7, -1])
    }
}
