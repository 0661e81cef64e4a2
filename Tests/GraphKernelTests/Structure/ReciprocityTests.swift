import GraphKernel
import Testing

@Suite struct ReciprocityTests {
    /// Oracle: python-igraph 1.0.0 `reciprocity(ignore_loops=True)`; NetworkX 3.6.1 agrees where
    /// no edges are parallel.
    @Test func `reciprocity of the oracle graph`() throws {
        expectClose([try oracleGraph().reciprocity() ?? .nan], [4.0 / 18])
        #expect(try oracleGraph(isUndirected: true).reciprocity() == 1)
        expectClose([try simple().reciprocity() ?? .nan], [0.23529411764705882])
    }

    /// Oracle: python-igraph 1.0.0 and NetworkX 3.6.1 agree on the simple graph; the parallel
    /// edge counts once more, by hand.
    @Test func `density of the oracle graph`() throws {
        expectClose([try simple().density() ?? .nan], [0.10897435897435898])
        expectClose([try oracleGraph().density() ?? .nan], [18.0 / 156])
        expectClose([try oracleGraph(isUndirected: true).density() ?? .nan], [18.0 / 78])
    }

    /// Oracle: python-igraph 1.0.0, which pairs parallel edges one by one.
    @Test func `two edges there and one back are two answered of three`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1), (0, 1), (1, 0), (0, 0)])
        expectClose([graph.reciprocity() ?? .nan], [2.0 / 3])
        #expect(graph.density() == 1.5)
    }

    @Test func `without edges between nodes there is no reciprocity`() throws {
        for edges in [[], [(0, 0)]] {
            let graph = try CSRGraph(nodeCount: 1, edges: edges)
            #expect(graph.reciprocity() == nil)
            #expect(graph.density() == nil)
        }
        #expect(try CSRGraph(nodeCount: 2, edges: []).density() == 0)
    }

    /// Cross-check: pair off edges one by one.
    @Test func `answered edges can be paired off`() throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed))
            var open = (0..<graph.edgeCount).filter { graph.upstream[$0] != graph.downstream[$0] }
            let joining = open.count
            var paired = 0
            while let edge = open.popLast() {
                guard
                    let other = open.firstIndex(where: {
                        graph.upstream[$0] == graph.downstream[edge]
                            && graph.downstream[$0] == graph.upstream[edge]
                    })
                else { continue }
                open.remove(at: other)
                paired += 2
            }
            let expected = joining == 0 ? nil : Double(paired) / Double(joining)
            #expect(graph.reciprocity() == expected)
            #expect(graph.reciprocity() == graph.reversed.reciprocity())
        }
    }

    private func simple() throws -> CSRGraph {
        let graph = try oracleGraph()
        var seen: Set<[Int32]> = []
        let kept = (0..<graph.edgeCount).filter { edge in
            graph.upstream[edge] != graph.downstream[edge]
                && seen.insert([graph.upstream[edge], graph.downstream[edge]]).inserted
        }
        return try CSRGraph(
            nodeCount: graph.nodeCount,
            edges: kept.map { (Int(graph.upstream[$0]), Int(graph.downstream[$0])) })
    }
}
