import GraphKernel
import Testing

/// Oracle of every figure here: NetworkX 3.6.1 and python-igraph 1.0.0 agree.
@Suite struct MinimumCutOracleTests {
    @Test(arguments: [
        (0, 10, 1.0, 2.0, 1), (11, 6, 1, 1, 1), (3, 9, 1, 2, 1), (1, 6, 1, 2, 1),
        (0, 12, 0, 0, 0), (10, 0, 0, 0, 0),
    ])
    func `cuts along the edges of the oracle graph`(
        source: Int, sink: Int, count: Double, weight: Double, nodes: Int
    ) throws {
        try expectCuts(source, sink, .outgoing, count: count, weight: weight, nodes: nodes)
    }

    @Test(arguments: [
        (0, 10, 1.0, 3.0, 1), (11, 6, 1, 1, 1), (3, 9, 2, 3, 1), (1, 6, 1, 3, 1),
        (0, 12, 0, 0, 0), (10, 0, 1, 3, 1),
    ])
    func `cuts of the oracle graph whatever the direction of edges`(
        source: Int, sink: Int, count: Double, weight: Double, nodes: Int
    ) throws {
        try expectCuts(source, sink, .both, count: count, weight: weight, nodes: nodes)
    }

    private func expectCuts(
        _ source: Int, _ sink: Int, _ direction: Direction, count: Double, weight: Double,
        nodes: Int
    ) throws {
        let graph = try oracleGraph()
        let ones = try graph.minimumEdgeCut(from: source, to: sink, direction: direction)
        #expect(ones?.capacity == count && ones?.edges.count == Int(count))
        let weighted = try graph.minimumEdgeCut(
            from: source, to: sink, direction: direction, weights: .strength)
        #expect(weighted?.capacity == weight)
        guard
            case .nodes(let cut) = try graph.minimumNodeCut(
                from: source, to: sink, direction: direction)
        else {
            Issue.record("the two are not adjacent")
            return
        }
        #expect(cut.count == nodes)
        #expect(
            try graph.edgeDisjointPathCount(from: source, to: sink, direction: direction)
                == Int(count))
        #expect(
            try graph.nodeDisjointPathCount(from: source, to: sink, direction: direction) == nodes)
    }
}
