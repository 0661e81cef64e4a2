import GraphKernel
import TestSupport
import Testing

@Suite struct RewiredTests {
    @Test(arguments: [false, true])
    func `every degree stays, and so do numbers and weights`(isUndirected: Bool) throws {
        for seed in UInt64(0)..<300 {
            let graph = try randomGraph(seed: seed, isUndirected: isUndirected)
            let other = try graph.rewired(seed: seed)
            #expect(other.weights == graph.weights)
            for node in 0..<graph.nodeCount {
                #expect(other.outgoing.row(of: node) == graph.outgoing.row(of: node))
                #expect(other.incoming.row(of: node) == graph.incoming.row(of: node))
            }
            #expect(faults(other) <= faults(graph))
        }
    }

    @Test(arguments: [false, true])
    func `a simple graph stays simple and its edges move`(isUndirected: Bool) throws {
        let list = try EdgeList.erdosRenyi(
            nodeCount: 200, edgeCount: 1500, isUndirected: isUndirected, seed: 1)
        let graph = try CSRGraph(nodeCount: 200, edges: list, isUndirected: isUndirected)
        let other = try graph.rewired(seed: 2)
        let edges = EdgeList(upstream: other.upstream, downstream: other.downstream)
        #expect(isSimple(edges, isUndirected: isUndirected))
        // A pair stays by chance in about 1500 of 39,800 cases, or 1500 of 19,900.
        let kept = zip(pairs(graph), pairs(other)).filter { $0 == $1 }.count
        #expect(kept < 300)
    }

    /// Oracle: a count by hand.
    ///
    /// Two edges 0–1 and 2–3 have three graphs of these degrees: 01|23,
    /// 02|13 and 03|12. Two degrees of freedom pass 23 once in 10⁵ times.
    @Test func `each undirected graph of the same degrees comes equally often`() throws {
        let graph = try CSRGraph(nodeCount: 4, edges: [(0, 1), (2, 3)], isUndirected: true)
        var counts: [Set<Set<Int32>>: Int] = [:]
        for seed in UInt64(0)..<3000 {
            counts[Set(pairs(try graph.rewired(swapsPerEdge: 20, seed: seed))), default: 0] += 1
        }
        #expect(counts.count == 3)
        #expect(chiSquare(Array(counts.values), expected: 1000) < 23)
    }

    /// Oracle: by hand, sources 0, 1, 2 with one edge each to 3, 4, 5: six matchings; five
    /// degrees of freedom pass 31 once in 10⁵ times.
    @Test func `each directed graph of the same degrees comes equally often`() throws {
        let graph = try CSRGraph(nodeCount: 6, edges: [(0, 3), (1, 4), (2, 5)])
        var counts: [[Int32]: Int] = [:]
        for seed in UInt64(0)..<6000 {
            let other = try graph.rewired(swapsPerEdge: 20, seed: seed)
            #expect(other.upstream == [0, 1, 2])
            counts[other.downstream, default: 0] += 1
        }
        #expect(counts.count == 6)
        #expect(chiSquare(Array(counts.values), expected: 1000) < 31)
    }

    @Test func `what cannot move stays, and no attempt changes nothing`() throws {
        // A self-loop twice over, a star and a triangle of both directions have one graph each.
        let fixed: [CSRGraph] = [
            try CSRGraph(nodeCount: 0, edges: []), try CSRGraph(nodeCount: 1, edges: [(0, 0)]),
            try CSRGraph(nodeCount: 1, edges: [(0, 0), (0, 0)], isUndirected: true),
            try CSRGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], isUndirected: true),
            try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (2, 0)]),
        ]
        for graph in fixed { #expect(try graph.rewired(seed: 3) == graph) }
        let free = try CSRGraph(nodeCount: 4, edges: [(0, 1), (2, 3)])
        #expect(try free.rewired(swapsPerEdge: 0, seed: 3) == free)
        #expect(throws: GraphError.parameterOutOfRange(.count)) {
            try free.rewired(swapsPerEdge: -1, seed: 3)
        }
        #expect(throws: GraphError.parameterOutOfRange(.count)) {
            try free.rewired(swapsPerEdge: .nan, seed: 3)
        }
    }

    private func pairs(_ graph: CSRGraph) -> [Set<Int32>] {
        zip(graph.upstream, graph.downstream).map { [$0, $1] }
    }

    /// How many edges are self-loops or repeat a pair.
    private func faults(_ graph: CSRGraph) -> Int {
        var seen: Set<[Int32]> = []
        return zip(graph.upstream, graph.downstream).filter { up, down in
            let pair = graph.isUndirected ? [min(up, down), max(up, down)] : [up, down]
            return up == down || !seen.insert(pair).inserted
        }.count
    }
}
