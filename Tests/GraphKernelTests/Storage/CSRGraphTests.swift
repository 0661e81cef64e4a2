import GraphKernel
import Testing

@Suite struct CSRGraphTests {
    @Test func `an empty graph has empty rows`() throws {
        let graph = try CSRGraph(nodeCount: 0, edges: [])
        #expect(graph.outgoing.offsets == [0])
        #expect(graph.degree().isEmpty)
        #expect(try graph.betweenness().isEmpty)
        #expect(try graph.pageRank().isEmpty)
        #expect(try graph.eigenvector().isEmpty)
        #expect(try graph.closeness().isEmpty)
    }

    @Test func `rows keep parallel edges and self-loops by edge number`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 2), (1, 1), (0, 1), (0, 2)])
        #expect(graph.outgoing.row(of: 0) == 0..<3)
        #expect(graph.outgoing.neighbors == [2, 1, 2, 1])
        #expect(graph.outgoing.edges == [0, 2, 3, 1])
        #expect(graph.incoming.edges == [1, 2, 0, 3])
        #expect(graph.reversed.outgoing == graph.incoming)
    }

    @Test func `an undirected edge stands in the rows of both its ends`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [(0, 1), (1, 1)], isUndirected: true)
        #expect(graph.edgeCount == 2)
        #expect(graph.outgoing.neighbors == [1, 0, 1, 1])
        #expect(graph.outgoing.edges == [0, 0, 1, 1])
        #expect(graph.incoming == graph.outgoing)
    }

    @Test(arguments: [(0, 3), (-1, 0)])
    func `an end outside the graph is an error`(upstream: Int, downstream: Int) {
        #expect(throws: GraphError.self) {
            try CSRGraph(nodeCount: 3, edges: [(upstream, downstream)])
        }
    }

    @Test func `columns of different lengths are an error`() {
        #expect(throws: GraphError.columnLength(expected: 1, found: 0)) {
            try CSRGraph(nodeCount: 1, edges: EdgeList(upstream: [0], downstream: []))
        }
        #expect(throws: GraphError.columnLength(expected: 1, found: 2)) {
            try CSRGraph(
                nodeCount: 1, edges: EdgeList(upstream: [0], downstream: [0], weights: [1, 1]))
        }
    }
}
