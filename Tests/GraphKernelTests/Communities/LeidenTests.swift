import GraphKernel
import Testing

@Suite struct LeidenTests {
    /// Oracle: igraph 1.0.0, `community_optimal_modularity` and the best of 100 runs of Leiden.
    ///
    /// Both say 0.4197896, which stands as 0.4198 in the literature.
    @Test func `Zachary's club is parted as well as can be`() throws {
        let graph = try CSRGraph(nodeCount: 34, edges: Self.karate, isUndirected: true)
        var best = 0.0
        for seed in UInt64(1)...10 {
            let found = try graph.modularity(of: try graph.leiden(iterations: 10, seed: seed))
            #expect(found < 0.41978962 && found > 0.41)
            best = max(best, found)
        }
        #expect((best - 0.4197896).magnitude < 1e-7)
    }

    /// Oracle: by hand.
    ///
    /// 8 cliques of 5 have 10 edges each and 8 between, 88 in all: each clique
    /// alone has 8 · (10/88 − (22/176)²), and two together lose by S. Fortunato and
    /// M. Barthélemy's bound, for 8 < √(2 · 88).
    @Test func `a ring of cliques is parted into its cliques`() throws {
        let graph = try ringOfCliques(8, size: 5)
        let cliques = (0..<40).map { Int32($0 / 5) }
        for seed in UInt64(0)..<20 { #expect(try graph.leiden(seed: seed) == cliques) }
        let quality = 8 * (10.0 / 88 - (22.0 / 176) * (22.0 / 176))
        #expect((try graph.modularity(of: cliques) - quality).magnitude < 1e-12)
    }

    /// Oracle: by hand.
    ///
    /// Two neighbouring cliques have 1 edge over 25 pairs between them and 1
    /// inside: they stay apart above 1/25 and up to 1; above it every node is alone, and at 0
    /// the ring is one.
    @Test func `the constant Potts model parts a ring of cliques by density`() throws {
        let graph = try ringOfCliques(8, size: 5)
        let cliques = (0..<40).map { Int32($0 / 5) }
        for seed in UInt64(0)..<5 {
            let parted = { (resolution: Double) in
                try graph.leiden(quality: .constantPotts, resolution: resolution, seed: seed)
            }
            #expect(try parted(0.1) == cliques)
            #expect(try parted(0.9) == cliques)
            #expect(try parted(1.1) == (0..<40).map { $0 })
            #expect(try parted(0) == [Int32](repeating: 0, count: 40))
        }
    }

    /// Oracle: by hand; without weights the square has two equal pairings, with them one.
    @Test func `weights decide, and add up over directions and parallel edges`() throws {
        let list = EdgeList(
            upstream: [0, 1, 2, 3, 1, 2], downstream: [1, 2, 3, 0, 0, 3],
            weights: [4, 1, 4, 1, 5, 5])
        let graph = try CSRGraph(nodeCount: 4, edges: list)
        for seed in UInt64(0)..<10 {
            #expect(try graph.leiden(weights: .strength, seed: seed) == [0, 0, 1, 1])
        }
    }

    @Test func `edge cases`() throws {
        #expect(try CSRGraph(nodeCount: 0, edges: []).leiden() == [])
        #expect(try CSRGraph(nodeCount: 3, edges: []).leiden() == [0, 1, 2])
        #expect(try CSRGraph(nodeCount: 1, edges: [(0, 0)]).leiden() == [0])
        let pair = try CSRGraph(nodeCount: 3, edges: [(0, 2), (0, 2), (2, 2)])
        #expect(try pair.leiden() == [0, 1, 0])
        let zero = EdgeList(upstream: [0], downstream: [1], weights: [0])
        #expect(try CSRGraph(nodeCount: 2, edges: zero).leiden(weights: .strength) == [0, 1])
    }

    @Test func `settings that cannot be are refused`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1)])
        for resolution in [-0.1, .nan, .infinity] {
            #expect(throws: GraphError.parameterOutOfRange(.resolution)) {
                try graph.leiden(resolution: resolution)
            }
        }
        #expect(throws: GraphError.parameterOutOfRange(.count)) { try graph.leiden(iterations: 0) }
        #expect(throws: GraphError.distanceWeightsRefused) {
            try graph.leiden(weights: .distance)
        }
    }

    /// Oracle: by hand, as above; there are nodes enough that they are weighed in batches.
    @Test func `many cliques are parted as few are`() throws {
        let graph = try ringOfCliques(1000, size: 5)
        let cliques = (0..<5000).map { Int32($0 / 5) }
        let found = try graph.leiden(quality: .constantPotts, resolution: 0.1)
        #expect(found == cliques)
    }

    @Test(arguments: CommunityQuality.allCases)
    func `any number of threads and the same seed give the same communities`(
        quality: CommunityQuality
    ) throws {
        let graph = try weightedGraph(seed: 3)
        for weights in [WeightUse.ignored, .strength] {
            let run = { (threads: ThreadCount) in
                try graph.leiden(
                    quality: quality, resolution: quality == .modularity ? 1 : 0.01,
                    weights: weights, threads: threads)
            }
            let one = try run(.one)
            for threads in [2, 3].compactMap(ThreadCount.init) {
                #expect(try run(threads) == one)
            }
            #expect(isConnected(graph, one))
        }
    }

    /// A directed graph of 4,000 nodes whose weights are no multiples of each other.
    private func weightedGraph(seed: UInt64) throws -> CSRGraph {
        var list = try EdgeList.rmat(nodeCount: 4000, edgeCount: 40_000, seed: seed)
        var random = RandomBits(seed: seed)
        list.weights = list.upstream.map { _ in random.unit() }
        return try CSRGraph(nodeCount: 4000, edges: list)
    }

    /// The 78 ties of Zachary's club, doi:10.1086/jar.33.4.3629752.
    ///
    /// igraph 1.0.0 and NetworkX 3.6.1 have the same.
    static let karate: [(Int, Int)] = [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11),
        (0, 12), (0, 13), (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7),
        (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 27), (2, 28),
        (2, 32), (2, 9), (2, 8), (2, 13), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10),
        (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33),
        (14, 32), (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32),
        (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 32), (23, 33), (23, 29),
        (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31),
        (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ]
}
