import TestSupport
import Testing

@testable import GraphKernel

@Suite struct ShortestPathCentralityTests {
    /// Oracle: every shortest path of every pair, listed one by one.
    @Test(arguments: [false, true])
    func `nodes and edges score as on 500 graphs whose paths are all listed`(
        isUndirected: Bool
    ) throws {
        for seed in UInt64(0)..<500 {
            let graph = try randomGraph(seed: seed, isUndirected: isUndirected)
            let hops = PathsByDefinition(graph)
            expectClose(try graph.betweenness(), hops.nodes)
            expectClose(try graph.edgeBetweenness(), hops.edges)
            let weights = try #require(graph.weights)
            // Tenths as whole numbers, so that equal lengths are equal.
            let lengths = PathsByDefinition(graph) { Int((weights[$0] * 10).rounded()) }
            expectClose(try graph.betweenness(weights: .distance), lengths.nodes)
            expectClose(try graph.edgeBetweenness(weights: .distance), lengths.edges)
        }
    }

    /// Oracle: the textbook algorithm on a matrix of distances and path counts.
    @Test(arguments: 0..<4)
    func `betweenness of a crowded graph agrees with a matrix of path counts`(
        seed: UInt64
    ) throws {
        let graph = try crowdedGraph(seed: seed, nodes: 60, edges: 300, isUndirected: seed % 2 == 1)
        let weights = try #require(graph.weights)
        let hops = PathMatrix(graph) { _ in 1 }
        expectClose(try graph.betweenness(), hops.betweenness)
        expectClose(try graph.edgeBetweenness(), hops.edgeBetweenness)
        let lengths = PathMatrix(graph) { Int((weights[$0] * 100).rounded()) }
        expectClose(try graph.betweenness(weights: .distance), lengths.betweenness)
        expectClose(try graph.edgeBetweenness(weights: .distance), lengths.edgeBetweenness)
    }

    /// Property: every path from s to t takes as many edges as they are hops apart.
    @Test(arguments: 0..<2)
    func `edges together score the sum of distances`(seed: UInt64) throws {
        let graph = try crowdedGraph(seed: seed, nodes: 300, edges: 1200)
        let distances = graph.nearness(.outgoing, lengths: nil, .one).map(\.farness)
        let sum = try graph.edgeBetweenness().reduce(0, +)
        #expect((sum - distances.reduce(0, +)).magnitude < 1e-6)
    }

    @Test(arguments: [2, 3], [WeightUse.ignored, .distance])
    func `no bit depends on the number of threads`(count: Int, use: WeightUse) throws {
        let threads = try #require(ThreadCount(count))
        for isUndirected in [false, true] {
            let graph = try crowdedGraph(
                seed: 7, nodes: 300, edges: 700, isUndirected: isUndirected)
            #expect(
                try graph.betweenness(weights: use, threads: threads)
                    == graph.betweenness(weights: use, threads: .one))
            #expect(
                try graph.edgeBetweenness(weights: use, threads: threads)
                    == graph.edgeBetweenness(weights: use, threads: .one))
            #expect(
                try graph.harmonic(.both, weights: use, threads: threads)
                    == graph.harmonic(.both, weights: use, threads: .one))
        }
    }

    @Test(arguments: [2, 3])
    func `no bit of waves and samples depends on the number of threads`(count: Int) throws {
        let threads = try #require(ThreadCount(count))
        let graph = try crowdedGraph(seed: 8, nodes: 1300)
        #expect(try graph.closeness(threads: threads) == graph.closeness(threads: .one))
        #expect(try graph.harmonic(threads: threads) == graph.harmonic(threads: .one))
        let samples = try [threads, .one].map {
            try graph.sampledBetweenness(
                SampleSettings(error: 0.01, confidence: 0.9, seed: 3), threads: $0)
        }
        #expect(samples[0].samples > 1 << 12)
        #expect(samples[0] == samples[1])
    }

    @Test func `every source once is the whole, in an undirected graph twice`() throws {
        for isUndirected in [false, true] {
            let graph = try crowdedGraph(seed: 5, nodes: 200, isUndirected: isUndirected)
            let parts = try graph.betweenness(from: Array(0..<200))
            expectClose(parts.map { isUndirected ? $0 / 2 : $0 }, try graph.betweenness())
        }
        let path = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
        #expect(try path.betweenness(from: [0, 0]) == [0, 2, 0])
        #expect(try path.betweenness(from: []) == [0, 0, 0])
        #expect(throws: GraphError.nodeOutOfRange(node: 3, nodeCount: 3)) {
            try path.betweenness(from: [3])
        }
    }

    /// Oracle: distances from one node after another, added up by the definition.
    @Test(arguments: Direction.allCases)
    func `closeness and harmonic agree with sweeps from every node`(direction: Direction) throws {
        for graph in [
            try crowdedGraph(seed: 1, nodes: 300, edges: 900),
            try crowdedGraph(seed: 2, nodes: 600, edges: 900, isUndirected: true),
            try ring(nodes: 60), try ring(nodes: 140),
        ] {
            try expectNearness(of: graph, direction, .ignored)
            if graph.nodeCount < 400 { try expectNearness(of: graph, direction, .distance) }
        }
    }

    private func expectNearness(
        of graph: CSRGraph, _ direction: Direction, _ use: WeightUse
    ) throws {
        let finder = try PathFinder(graph, direction, weights: use)
        var (closeness, harmonic) = ([Double](), [Double]())
        for node in 0..<graph.nodeCount {
            // From the nearest on, as both add them up.
            let distances = try finder.distances(from: node).enumerated()
                .filter { $0.offset != node && $0.element < .infinity }.map(\.element).sorted()
            let (reached, sum) = (Double(distances.count), distances.reduce(0, +))
            closeness.append(
                sum > 0 ? reached / sum * reached / Double(graph.nodeCount - 1) : 0)
            harmonic.append(distances.reduce(0) { $0 + 1 / $1 })
        }
        expectClose(try graph.closeness(direction, weights: use), closeness)
        expectClose(try graph.harmonic(direction, weights: use), harmonic)
    }

    @Test func `nodes alike have scores of the same bits`() throws {
        let nodes = 1100
        let star = try CSRGraph(
            nodeCount: nodes, edges: (1..<nodes).map { (0, $0) } + (2..<nodes).map { ($0, 1) },
            isUndirected: true)
        #expect(Set(try star.harmonic().dropFirst(2)).count == 1)
        #expect(Set(try star.closeness().dropFirst(2)).count == 1)
    }
}
