import GraphKernel
import Testing

@Suite struct DominatorTests {
    /// Oracle: NetworkX 3.6.1 and python-igraph 1.0.0 agree.
    @Test(arguments: [
        (0, Direction.outgoing, [-1, 0, 0, 2, 3, 4, 4, 6, 6, 6, 9, -1, -1] as [Int32]),
        (0, .incoming, [-1, 2, 0, -1, -1, -1, -1, -1, -1, -1, -1, 2, -1]),
        (11, .outgoing, [2, 0, 11, 2, 3, 4, 4, 6, 6, 6, 9, -1, -1]),
        (10, .incoming, [2, 2, 3, 4, 6, 6, 9, 6, 9, 10, -1, 2, -1]),
    ])
    func `immediate dominators of the oracle graph`(
        root: Int, direction: Direction, expected: [Int32]
    ) throws {
        let found = try oracleGraph().immediateDominators(from: root, direction: direction)
        #expect(found == expected)
    }

    @Test func `a root that the graph does not have is refused`() throws {
        for root in [-1, 2] {
            #expect(throws: GraphError.nodeOutOfRange(node: root, nodeCount: 2)) {
                _ = try CSRGraph(nodeCount: 2, edges: [(0, 1)]).immediateDominators(from: root)
            }
        }
    }

    /// By hand: nobody stands above the root, and what it does not reach has no dominator.
    @Test func `the root and what it does not reach have none`() throws {
        let lone = try CSRGraph(nodeCount: 1, edges: [(0, 0)])
        #expect(try lone.immediateDominators(from: 0) == [-1])
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (0, 1), (1, 1), (1, 0)])
        #expect(try graph.immediateDominators(from: 0) == [-1, 0, -1])
    }

    /// Cross-check: who is cut off from the root when a node is gone is dominated by it.
    @Test(arguments: [Direction.outgoing, .incoming, .both])
    func `taking nodes away shows who must be passed`(direction: Direction) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: seed % 5 == 0)
            let root = seed % graph.nodeCount
            let found = try graph.immediateDominators(from: root, direction: direction)
            #expect(found == removal(graph, root, direction))
        }
    }

    @Test func `a long path needs no deep stack`() throws {
        let nodes = 100_000
        let path = try CSRGraph(nodeCount: nodes, edges: (1..<nodes).map { ($0 - 1, $0) })
        #expect(try path.immediateDominators(from: 0) == (-1..<Int32(nodes - 1)).map { $0 })
    }

    private func removal(_ graph: CSRGraph, _ root: Int, _ direction: Direction) -> [Int32] {
        let reach = Reachability(graph, direction)
        let reached = reach.reached(from: root)
        // The nodes that hold a node off from the root, the root among them.
        let dominators = (0..<graph.nodeCount).map { node in
            reached.filter { other in
                other != node && reached.contains(node)
                    && !reach.reached(from: root, withoutNodes: [other]).contains(node)
            }
        }
        // The immediate one is itself held off by all others.
        return (0..<graph.nodeCount).map { node in
            Int32(dominators[node].max { dominators[$0].count < dominators[$1].count } ?? -1)
        }
    }
}
