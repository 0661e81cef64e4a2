import TestSupport
import Testing

@testable import GraphKernel

/// Oracle of every test here: enumeration of all simple paths, lengths as whole numbers.
@Suite struct ShortestPathTests {
    private let directions = Direction.allCases

    @Test(arguments: 0..<500)
    func `one pair gives the first of the shortest paths, one source their lengths`(
        seed: UInt64
    ) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 4 == 0)
        let direction = directions[Int(seed % 3)]
        for weights in [WeightUse.ignored, .distance] {
            let finder = try PathFinder(graph, direction, weights: weights)
            for source in 0..<graph.nodeCount {
                let distances = try finder.distances(from: source)
                for target in 0..<graph.nodeCount {
                    let every = EverySimplePath(
                        graph, from: source, to: target, direction,
                        isWeighted: weights == .distance)
                    let found = try finder.shortestPath(from: source, to: target)
                    #expect(found == every.paths.first)
                    #expect(distances[target] == every.paths.first?.length ?? .infinity)
                }
            }
        }
    }

    @Test(arguments: 0..<500)
    func `ranked paths are all loopless paths, in order, each once`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 4 == 0)
        let direction = directions[Int(seed % 3)]
        for weights in [WeightUse.ignored, .distance] {
            let finder = try PathFinder(graph, direction, weights: weights)
            for target in 0..<graph.nodeCount {
                let every = EverySimplePath(
                    graph, from: 0, to: target, direction, isWeighted: weights == .distance)
                let found = Array(try finder.rankedPaths(from: 0, to: target).prefix(200))
                #expect(found == Array(every.paths.prefix(200)))
            }
        }
    }

    @Test(arguments: 0..<100)
    func `lengths of one over a weight give the same paths but for rounding`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        let inverse = try CSRGraph(
            nodeCount: graph.nodeCount,
            edges: EdgeList(
                upstream: graph.upstream, downstream: graph.downstream,
                weights: graph.weights?.map { 1 / $0 }))
        let (given, turned) = (
            try PathFinder(graph, weights: .distance), try PathFinder(inverse, weights: .strength)
        )
        for target in 0..<graph.nodeCount {
            let expected = try given.shortestPaths(from: 0, to: target, count: 50)
            let found = try turned.shortestPaths(from: 0, to: target, count: 50)
            expectClose(found.map(\.length), expected.map(\.length))
            #expect(Set(found.map(\.edges)).count == found.count)
            let pair = try turned.shortestPath(from: 0, to: target)
            expectClose([pair?.length ?? 0], [expected.first?.length ?? 0])
        }
    }
}
