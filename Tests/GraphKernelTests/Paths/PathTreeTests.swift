import TestSupport
import Testing

@testable import GraphKernel

@Suite struct PathTreeTests {
    /// A graph with more nodes than a search holds in one list, and lengths of many sizes.
    private func wide(seed: UInt64, isUndirected: Bool = false) throws -> CSRGraph {
        var generator = SeededGenerator(seed: seed)
        let nodeCount = Int32(400)
        var list = EdgeList(weights: [])
        let spread = [1.0, 1e3, 1e9, 1e15][Int(seed % 4)]
        for _ in 0..<1600 {
            list.upstream.append(Int32.random(in: 0..<nodeCount, using: &generator))
            list.downstream.append(Int32.random(in: 0..<nodeCount, using: &generator))
            let share = Double.random(in: 0.001...1, using: &generator)
            list.weights?.append(Bool.random(using: &generator) ? share : share * spread)
        }
        return try CSRGraph(nodeCount: Int(nodeCount), edges: list, isUndirected: isUndirected)
    }

    /// Oracle: the search from both ends, which is tested against enumeration.
    @Test(arguments: 0..<300)
    func `the paths of a tree are those between two nodes`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 4 == 0)
        for weights in [WeightUse.ignored, .distance] {
            let finder = try PathFinder(
                graph, Direction.allCases[Int(seed % 3)], weights: weights)
            for source in 0..<graph.nodeCount {
                let tree = try finder.tree(from: source)
                #expect(tree.distances == (try finder.distances(from: source)))
                for target in 0..<graph.nodeCount {
                    let pair = try finder.shortestPath(from: source, to: target)
                    #expect(tree.path(to: target) == pair)
                }
            }
        }
    }

    /// Oracle: rounds over the edges until nothing changes (Bellman and Ford).
    ///
    /// Adding keeps the order of numbers, so the least sums are the same bits however they are come
    /// to.
    @Test(arguments: 0..<24)
    func `lengths of all sizes agree with rounds over the edges`(seed: UInt64) throws {
        let graph = try wide(seed: seed, isUndirected: seed % 2 == 0)
        let lengths = try #require(graph.weights)
        var expected = [Double](repeating: .infinity, count: graph.nodeCount)
        expected[0] = 0
        var isSettled = false
        while !isSettled {
            isSettled = true
            for (edge, length) in lengths.enumerated() {
                let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
                for (from, to) in [(up, down), (down, up)] {
                    guard graph.isUndirected || from == up else { continue }
                    guard expected[from] + length < expected[to] else { continue }
                    expected[to] = expected[from] + length
                    isSettled = false
                }
            }
        }
        let finder = try PathFinder(graph, weights: .distance)
        #expect(try finder.distances(from: 0) == expected)
    }

    /// Property: pairs and ranked paths agree with the lengths from one source, and ranked
    /// paths are loopless, different and in order.
    @Test(arguments: 0..<12)
    func `searches agree on graphs too large to enumerate`(seed: UInt64) throws {
        let finder = try PathFinder(wide(seed: seed), weights: .distance)
        let distances = try finder.distances(from: 1)
        for target in stride(from: 0, to: 400, by: 7) {
            let pair = try finder.shortestPath(from: 1, to: target)
            let length = distances[target]
            #expect((pair == nil) == (length == .infinity))
            let ranked = try finder.shortestPaths(from: 1, to: target, count: 8)
            #expect(ranked.isEmpty == (pair == nil))
            guard let pair, let first = ranked.first else { continue }
            #expect((pair.length - length).magnitude <= 1e-12 * length)
            #expect((first.length - length).magnitude <= 1e-12 * length)
            #expect(Set(ranked).count == ranked.count)
            for path in ranked { #expect(Set(path.nodes).count == path.nodes.count) }
            for (left, right) in zip(ranked, ranked.dropFirst()) {
                #expect(left.length <= right.length * (1 + 1e-12))
            }
        }
    }

    @Test(arguments: [WeightUse.ignored, .distance])
    func `rows of all pairs are the same for any number of threads`(weights: WeightUse) throws {
        let graph = try wide(seed: 1)
        let finder = try PathFinder(graph, weights: weights)
        let expected = try (0..<graph.nodeCount).map { try finder.distances(from: $0) }
        for count in 1...3 {
            let threads = try #require(ThreadCount(count))
            var (order, rows) = ([Int](), [[Double]]())
            try finder.distances(threads: threads) { source, row in
                order.append(source)
                rows.append(row)
            }
            #expect(order == Array(0..<graph.nodeCount))
            #expect(rows == expected)
        }
    }

    @Test func `rows come in the order of the sources`() throws {
        let finder = try PathFinder(CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2)]))
        var rows: [[Double]] = []
        try finder.distances(from: [2, 0, 2]) { rows.append([Double($0)] + $1) }
        let (two, zero) = ([2, .infinity, .infinity, 0.0], [0, 0, 1, 2.0])
        #expect(rows == [two, zero, two])
    }
}
