import TestSupport
import Testing

@testable import GraphKernel

@Suite struct TraversalTests {
    /// Oracle: rounds over the list of edges until nothing changes.
    private func hopsByRounds(
        _ graph: CSRGraph, from sources: [Int], _ direction: Direction
    ) -> [Int32] {
        var hops = [Int32](repeating: -1, count: graph.nodeCount)
        for source in sources { hops[source] = 0 }
        for level in 0..<Int32(graph.nodeCount) {
            for (up, down) in zip(graph.upstream, graph.downstream) {
                let (up, down) = (Int(up), Int(down))
                let isBothWays = graph.isUndirected || direction == .both
                if hops[up] == level, hops[down] < 0, direction != .incoming || isBothWays {
                    hops[down] = level + 1
                }
                if hops[down] == level, hops[up] < 0, direction != .outgoing || isBothWays {
                    hops[up] = level + 1
                }
            }
        }
        return hops
    }

    @Test(arguments: 0..<200)
    func `hops agree with rounds over the edges`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 3 == 0)
        for direction in Direction.allCases {
            for source in 0..<graph.nodeCount {
                #expect(
                    try graph.hops(from: source, direction)
                        == hopsByRounds(graph, from: [source], direction))
            }
        }
    }

    /// Large and dense enough that rounds from the far side are taken.
    @Test(arguments: 0..<6)
    func `hops from the far side agree with rounds over the edges`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let nodeCount = Int32(600)
        let ends = { (generator: inout SeededGenerator) in
            (0..<3000).map { _ in Int32.random(in: 0..<nodeCount, using: &generator) }
        }
        let graph = try CSRGraph(
            nodeCount: Int(nodeCount),
            edges: EdgeList(upstream: ends(&generator), downstream: ends(&generator)),
            isUndirected: seed % 2 == 0)
        for direction in Direction.allCases {
            #expect(
                try graph.hops(from: 0, direction) == hopsByRounds(graph, from: [0], direction))
        }
    }

    @Test(arguments: 0..<200)
    func `the nearest of several sources is the nearest, the lowest of equals`(
        seed: UInt64
    ) throws {
        let graph = try randomGraph(seed: seed)
        let sources = Array((0..<graph.nodeCount).reversed().prefix(3))
        for direction in Direction.allCases {
            let found = try graph.nearest(of: sources, direction)
            let each = sources.map { (source: $0, hopsByRounds(graph, from: [$0], direction)) }
            for node in 0..<graph.nodeCount {
                let best = each.filter { $0.1[node] >= 0 }.min {
                    ($0.1[node], $0.source) < ($1.1[node], $1.source)
                }
                #expect(found.hops[node] == best?.1[node] ?? -1)
                #expect(found.source[node] == best.map { Int32($0.source) } ?? -1)
            }
        }
    }
}
