import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test with a seed: enumeration of all simple paths.
@Suite struct RatedPathTests {
    @Test(arguments: 0..<500)
    func `the most likely path has the greatest product`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 4 == 0)
        let direction = Direction.allCases[Int(seed % 3)]
        // Weights are tenths up to 3; as likelihoods many of them are 1.
        let likelihoods = try #require(graph.weights).map { min($0, 1) }
        for target in 0..<graph.nodeCount {
            let rated = EverySimplePath(graph, from: 0, to: target, direction).paths.map { path in
                (path, path.edges.reduce(1.0) { $0 * likelihoods[Int($1)] })
            }
            let best = rated.map(\.1).max() ?? 0
            let expected = rated.filter { $0.1 >= best * (1 - 1e-9) }.map(\.0)
                .min(by: Path.tieIsBefore)
            let found = try graph.mostLikelyPath(
                from: 0, to: target, likelihoods: likelihoods, direction)
            #expect(found?.edges == expected?.edges)
            #expect(found?.nodes == expected?.nodes)
            expectClose([found?.value ?? 0], [best])
        }
    }

    @Test(arguments: 0..<500)
    func `the widest path has the widest narrowest edge`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 4 == 0)
        let direction = Direction.allCases[Int(seed % 3)]
        let weights = try #require(graph.weights)
        let widths = try graph.widths(from: 0, direction)
        for target in 0..<graph.nodeCount {
            let rated = EverySimplePath(graph, from: 0, to: target, direction).paths.map { path in
                (path, path.edges.map { weights[Int($0)] }.min() ?? .infinity)
            }
            let best = rated.map(\.1).max()
            let expected = rated.filter { $0.1 == best }.map(\.0).min(by: Path.tieIsBefore)
            let found = try graph.widestPath(from: 0, to: target, direction)
            #expect(found?.edges == expected?.edges)
            #expect(found?.nodes == expected?.nodes)
            #expect(found?.value == best)
            #expect(widths[target] == best ?? -1)
        }
    }

    /// By hand: 0.5 · 0.5 is 0.25, so both ways are equally likely and the shorter one comes
    /// first; at 0.26 the longer one is likelier, and 400 steps of 0.1 are still a path.
    @Test func `equal products go by hops, and small ones are not lost`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
        let even = try graph.mostLikelyPath(from: 0, to: 2, likelihoods: [0.5, 0.5, 0.25])
        #expect(even == RatedPath(nodes: [0, 2], edges: [2], value: 0.25))
        let uneven = try graph.mostLikelyPath(from: 0, to: 2, likelihoods: [0.52, 0.5, 0.25])
        #expect(uneven == RatedPath(nodes: [0, 1, 2], edges: [0, 1], value: 0.26))
        let long = try CSRGraph(nodeCount: 401, edges: (0..<400).map { ($0, $0 + 1) })
        let path = try long.mostLikelyPath(
            from: 0, to: 400, likelihoods: [Double](repeating: 0.1, count: 400))
        #expect(path?.edges.count == 400)
        #expect(path?.value == 0)
    }

    @Test func `what is no likelihood and no width is refused`() throws {
        let graph = try CSRGraph(
            nodeCount: 2,
            edges: EdgeList(upstream: [0], downstream: [1], weights: [-1]))
        for value in [0, 1.5, -0.1, .nan] {
            #expect(throws: GraphError.parameterOutOfRange(.probability)) {
                try graph.mostLikelyPath(from: 0, to: 1, likelihoods: [value])
            }
        }
        #expect(throws: GraphError.columnLength(expected: 1, found: 0)) {
            try graph.mostLikelyPath(from: 0, to: 1, likelihoods: [])
        }
        #expect(throws: GraphError.weightNegative(edge: 0)) {
            try graph.widestPath(from: 0, to: 1)
        }
        #expect(throws: GraphError.nodeOutOfRange(node: 5, nodeCount: 2)) {
            try graph.widestPath(from: 0, to: 5)
        }
    }
}
