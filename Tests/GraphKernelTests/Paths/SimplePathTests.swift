import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test with a seed: enumeration of all simple paths.
@Suite struct SimplePathTests {
    /// By node and edge, step by step from the start.
    private func steps(_ path: Path) -> [[Int32]] {
        zip(path.nodes.dropFirst(), path.edges).map { [$0, $1] }
    }

    private func isEarlier(_ left: Path, _ right: Path) -> Bool {
        steps(left).lexicographicallyPrecedes(steps(right)) { $0.lexicographicallyPrecedes($1) }
    }

    private func found(_ finder: PathFinder, _ query: SimplePathQuery) throws -> [Path] {
        var paths: [Path] = []
        try finder.simplePaths(query) {
            paths.append($0)
            return true
        }
        return paths
    }

    @Test(arguments: 0..<500)
    func `all paths within a bound, through and avoiding nodes, come in order`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        let graph = try randomGraph(seed: seed, isUndirected: seed % 4 == 0)
        let direction = Direction.allCases[Int(seed % 3)]
        let finder = try PathFinder(graph, direction, weights: .distance)
        for target in 0..<graph.nodeCount {
            var through: [Int] = []
            var avoiding: [Int] = []
            for _ in 0..<seed % 3 {
                through.append(Int.random(in: 0..<graph.nodeCount, using: &generator))
            }
            for _ in 0..<seed / 3 % 2 {
                avoiding.append(Int.random(in: 0..<graph.nodeCount, using: &generator))
            }
            let hops = Int.random(in: 0...5, using: &generator)
            let query = SimplePathQuery(
                from: 0, to: target, hops: hops, through: through, avoiding: avoiding)
            let every = EverySimplePath(graph, from: 0, to: target, direction, isWeighted: true)
            let expected = every.paths.filter { path in
                path.hops <= hops && through.allSatisfy { path.nodes.contains(Int32($0)) }
                    && !avoiding.contains { path.nodes.contains(Int32($0)) }
            }
            let paths = try found(finder, query)
            #expect(paths == expected.sorted(by: isEarlier))
            #expect(try finder.simplePathCount(query) == expected.count)
        }
    }

    @Test func `the walk stops when it is told to`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (0, 1), (1, 2), (0, 2)])
        let finder = try PathFinder(graph)
        var paths: [Path] = []
        try finder.simplePaths(SimplePathQuery(from: 0, to: 2, hops: 9)) {
            paths.append($0)
            return paths.count < 2
        }
        #expect(paths.map(\.edges) == [[0, 2], [1, 2]])
    }

    /// A complete graph of 12 nodes has more than 9 million paths between two of them.
    @Test func `too much work is an error`() throws {
        let nodes = 0..<12
        let ends = nodes.flatMap { up in nodes.filter { $0 != up }.map { (up, $0) } }
        let finder = try PathFinder(CSRGraph(nodeCount: 12, edges: ends))
        let query = SimplePathQuery(from: 0, to: 11, hops: 11, workLimit: 1000)
        #expect(throws: GraphError.workLimit(limit: 1000)) {
            try finder.simplePathCount(query)
        }
    }

    @Test func `queries that make no sense are refused`() throws {
        let finder = try PathFinder(CSRGraph(nodeCount: 2, edges: [(0, 1)]))
        #expect(throws: GraphError.parameterOutOfRange(.hops)) {
            try finder.simplePathCount(SimplePathQuery(from: 0, to: 1, hops: -1))
        }
        #expect(throws: GraphError.nodeOutOfRange(node: 2, nodeCount: 2)) {
            try finder.simplePathCount(SimplePathQuery(from: 0, to: 1, hops: 1, through: [2]))
        }
        #expect(throws: GraphError.nodeOutOfRange(node: -1, nodeCount: 2)) {
            try finder.simplePathCount(SimplePathQuery(from: 0, to: 1, hops: 1, avoiding: [-1]))
        }
    }
}
