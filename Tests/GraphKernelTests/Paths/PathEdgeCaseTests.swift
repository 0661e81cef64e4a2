import Testing

@testable import GraphKernel

@Suite struct PathEdgeCaseTests {
    @Test func `an empty graph has no order to walk and no node to ask for`() throws {
        let empty = try CSRGraph(nodeCount: 0, edges: [])
        #expect(try empty.topologicalOrder() == [])
        #expect(try empty.depthFirst().preorder == [])
        #expect(try empty.nearest(of: []).hops == [])
        let error = GraphError.nodeOutOfRange(node: 0, nodeCount: 0)
        let finder = try PathFinder(empty, weights: .distance)
        #expect(throws: error) { try empty.hops(from: 0) }
        #expect(throws: error) { try empty.depthFirst(from: [0]) }
        #expect(throws: error) { try empty.nearest(of: [0]) }
        #expect(throws: error) { try finder.distances(from: 0) }
        #expect(throws: error) { try finder.tree(from: 0) }
        #expect(throws: error) { try finder.shortestPath(from: 0, to: 0) }
        #expect(throws: error) { try finder.rankedPaths(from: 0, to: 0) }
        #expect(throws: error) { try finder.distances(from: [0]) { _, _ in } }
        #expect(throws: error) { try empty.widths(from: 0) }
        var rows = 0
        try finder.distances { _, _ in rows += 1 }
        #expect(rows == 0)
    }

    @Test(arguments: [WeightUse.ignored, .distance])
    func `a node reaches itself without a step, whatever its self-loops`(
        weights: WeightUse
    ) throws {
        let list = EdgeList(upstream: [0, 0], downstream: [0, 0], weights: [2, 3])
        for isUndirected in [false, true] {
            let graph = try CSRGraph(nodeCount: 1, edges: list, isUndirected: isUndirected)
            let finder = try PathFinder(graph, weights: weights)
            let here = Path(nodes: [0], edges: [], length: 0)
            #expect(try finder.shortestPath(from: 0, to: 0) == here)
            #expect(try finder.shortestPaths(from: 0, to: 0, count: 5) == [here])
            #expect(try finder.tree(from: 0).path(to: 0) == here)
            #expect(try finder.simplePathCount(SimplePathQuery(from: 0, to: 0, hops: 3)) == 1)
            #expect(try graph.hops(from: 0) == [0])
            #expect(try graph.widestPath(from: 0, to: 0)?.value == .infinity)
            let likely = try graph.mostLikelyPath(from: 0, to: 0, likelihoods: [0.5, 0.5])
            #expect(likely == RatedPath(nodes: [0], edges: [], value: 1))
        }
    }

    @Test(arguments: [WeightUse.ignored, .distance])
    func `between parts there is no path`(weights: WeightUse) throws {
        let graph = try CSRGraph(nodeCount: 4, edges: [(0, 1), (2, 3)])
        let finder = try PathFinder(graph, weights: weights)
        #expect(try finder.shortestPath(from: 0, to: 3) == nil)
        #expect(try finder.shortestPaths(from: 0, to: 3, count: 3) == [])
        #expect(try finder.tree(from: 0).path(to: 3) == nil)
        #expect(try finder.distances(from: 0) == [0, 1, .infinity, .infinity])
        #expect(try finder.simplePathCount(SimplePathQuery(from: 0, to: 3, hops: 3)) == 0)
        #expect(try graph.widestPath(from: 0, to: 3) == nil)
        #expect(try graph.mostLikelyPath(from: 0, to: 3, likelihoods: [1, 1]) == nil)
    }

    @Test func `parallel edges are paths of their own, the shorter first`() throws {
        let graph = try CSRGraph(
            nodeCount: 2,
            edges: EdgeList(upstream: [0, 0, 0], downstream: [1, 1, 1], weights: [2, 1, 1]))
        let finder = try PathFinder(graph, weights: .distance)
        let paths = try finder.shortestPaths(from: 0, to: 1, count: 9)
        #expect(paths.map(\.edges) == [[1], [2], [0]])
        #expect(paths.map(\.length) == [1, 1, 2])
        #expect(try finder.shortestPath(from: 0, to: 1)?.edges == [1])
        #expect(throws: GraphError.parameterOutOfRange(.count)) {
            try finder.shortestPaths(from: 0, to: 1, count: -1)
        }
    }

    @Test(arguments: [0, -1, Double.nan, .infinity])
    func `a weight that is no length is refused`(weight: Double) throws {
        let graph = try CSRGraph(
            nodeCount: 2,
            edges: EdgeList(upstream: [0, 0], downstream: [1, 1], weights: [1, weight]))
        #expect(throws: GraphError.weightNotPositive(edge: 1)) {
            try PathFinder(graph, weights: .distance)
        }
    }

    /// By hand: 0.1 + 0.2 is 0.3 to us, so the way of one step comes first of the two.
    @Test func `tenths are added exactly`() throws {
        let graph = try CSRGraph(
            nodeCount: 3,
            edges: EdgeList(
                upstream: [0, 1, 0], downstream: [1, 2, 2], weights: [0.1, 0.2, 0.3]))
        let finder = try PathFinder(graph, weights: .distance)
        let paths = try finder.shortestPaths(from: 0, to: 2, count: 2)
        #expect(paths.map(\.length) == [0.3, 0.3])
        #expect(paths.map(\.edges) == [[2], [0, 1]])
    }

    @Test func `a cycle, a self-loop and edges without direction have no topological order`() throws
    {
        let cycle = try CSRGraph(nodeCount: 5, edges: [(0, 1), (3, 2), (2, 4), (4, 3), (4, 1)])
        #expect(throws: GraphError.cyclic(node: 2)) { try cycle.topologicalOrder() }
        let loop = try CSRGraph(nodeCount: 2, edges: [(0, 1), (1, 1)])
        #expect(throws: GraphError.cyclic(node: 1)) { try loop.topologicalOrder() }
        // Node 0 waits for the cycle and is not on it.
        let behind = try CSRGraph(nodeCount: 3, edges: [(1, 2), (2, 1), (2, 0)])
        #expect(throws: GraphError.cyclic(node: 1)) { try behind.topologicalOrder() }
        let undirected = try CSRGraph(nodeCount: 2, edges: [(0, 1)], isUndirected: true)
        #expect(throws: GraphError.directionRefused) { try undirected.topologicalOrder() }
    }

    /// By hand: roots in the order given, rows by edge number, no root twice.
    @Test func `depth-first walks begin at the roots given`() throws {
        let graph = try CSRGraph(nodeCount: 5, edges: [(0, 2), (0, 1), (2, 1), (1, 0), (4, 4)])
        let order = try graph.depthFirst(from: [4, 0, 2])
        #expect(order.preorder == [4, 0, 2, 1])
        #expect(order.postorder == [4, 1, 2, 0])
        #expect(order.previous == [-1, 2, 0, -1, -1])
        #expect(try graph.depthFirst(from: [1], .incoming).preorder == [1, 0, 2])
        #expect(try graph.depthFirst().preorder == [0, 2, 1, 3, 4])
    }

    /// A path of 200,000 nodes would overflow the stack of a walk that calls itself.
    @Test func `walks along long paths do not call themselves`() throws {
        let count = 200_000
        let line = try CSRGraph(nodeCount: count, edges: (1..<count).map { ($0 - 1, $0) })
        #expect(try line.depthFirst().postorder == (0..<Int32(count)).reversed())
        let finder = try PathFinder(line)
        #expect(try finder.shortestPath(from: 0, to: count - 1)?.hops == count - 1)
        let query = SimplePathQuery(from: 0, to: count - 1, hops: .max)
        #expect(try finder.simplePathCount(query) == 1)
    }
}
