import GraphKernel
import TestSupport
import Testing

/// A graph of several chunks, on one, two and three threads.
@Suite struct ThreadsOfMeasuresTests {
    private func graph(isUndirected: Bool = false) throws -> CSRGraph {
        var generator = SeededGenerator(seed: 11)
        var list = EdgeList(weights: [])
        for _ in 0..<60_000 {
            // Squared, so that some nodes have many edges and some none.
            let first = Double.random(in: 0..<1, using: &generator)
            let second = Double.random(in: 0..<1, using: &generator)
            list.upstream.append(Int32(first * first * 20_000))
            list.downstream.append(Int32(second * second * 20_000))
            list.weights?.append(Double.random(in: 0...1, using: &generator))
        }
        return try CSRGraph(nodeCount: 20_000, edges: list, isUndirected: isUndirected)
    }

    /// Whether the measure gives the same bits on one, two and three threads.
    private func isSame(_ measure: (ThreadCount) throws -> [Double]) throws -> Bool {
        let alone = try measure(.one).map { $0.bitPattern }
        #expect(Set(alone).count > 1)
        return try [2, 3].allSatisfy { count in
            try measure(try #require(ThreadCount(count))).map { $0.bitPattern } == alone
        }
    }

    @Test func `no score that iterates depends on threads`() throws {
        let graph = try graph()
        var settings = PageRankSettings()
        settings.tolerance = 1e-6
        #expect(try isSame { try graph.pageRank(settings, threads: $0) })
        #expect(try isSame { try graph.pageRank(settings, weights: .strength, threads: $0) })
        #expect(try isSame { try graph.katz(alpha: 0.01, threads: $0) })
        #expect(try isSame { try graph.hubsAndAuthorities(threads: $0).hubs })
        #expect(try isSame { try graph.hubsAndAuthorities(threads: $0).authorities })
        let undirected = try self.graph(isUndirected: true)
        #expect(try isSame { try undirected.eigenvector(weights: .strength, threads: $0) })
    }

    @Test func `no score of surroundings depends on threads`() throws {
        let graph = try graph()
        let groups = (0..<graph.nodeCount).map { $0 % 5 }
        #expect(try isSame { graph.clustering(threads: $0) })
        #expect(try isSame { [0, graph.transitivity(threads: $0)] })
        #expect(try isSame { try graph.constraint(weights: .strength, threads: $0) })
        #expect(try isSame { try graph.effectiveSize(weights: .strength, threads: $0) })
        #expect(
            try isSame {
                try graph.brokerageRoles(partition: groups, threads: $0).total.map(Double.init)
            })
    }
}
