import GraphKernel
import Testing

@Suite struct MinimumCutTests {
    /// By hand: both edges of the path 0 → 1 → 2 → 3 cut it; the first is nearest to the source.
    @Test func `of several least cuts the one nearest to the source is given`() throws {
        let path = try CSRGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
        let cut = try #require(try path.minimumEdgeCut(from: 0, to: 3))
        #expect(cut == EdgeCutLiteral(edges: [0], capacity: 1, sourceSide: [0]))
        #expect(try path.minimumNodeCut(from: 0, to: 3) == .nodes([1]))
        let backwards = try #require(
            try path.minimumEdgeCut(from: 3, to: 0, direction: .incoming))
        #expect(backwards == EdgeCutLiteral(edges: [2], capacity: 1, sourceSide: [3]))
        #expect(try path.minimumNodeCut(from: 3, to: 0, direction: .incoming) == .nodes([2]))
    }

    /// By hand: 0.1 + 0.2 upstream and 0.3 downstream tie, though not in binary.
    @Test func `sums of decimals that are equal but for rounding tie`() throws {
        let graph = try CSRGraph(
            nodeCount: 3,
            edges: EdgeList(
                upstream: [0, 0, 1], downstream: [1, 1, 2], weights: [0.1, 0.2, 0.3]))
        let cut = try #require(try graph.minimumEdgeCut(from: 0, to: 2, weights: .strength))
        #expect(cut.edges == [0, 1])
    }

    @Test func `adjacent nodes have no node cut and each edge between them is a way`() throws {
        let graph = try CSRGraph(nodeCount: 3, edges: [(0, 1), (0, 2), (0, 1), (2, 1), (1, 0)])
        #expect(try graph.minimumNodeCut(from: 0, to: 1) == .adjacent(edges: [0, 2]))
        #expect(
            try graph.minimumNodeCut(from: 0, to: 1, direction: .both)
                == .adjacent(edges: [0, 2, 4]))
        #expect(try graph.nodeDisjointPathCount(from: 0, to: 1) == 3)
        #expect(try graph.edgeDisjointPathCount(from: 0, to: 1) == 3)
    }

    @Test func `nothing parts a node from itself`() throws {
        let graph = try CSRGraph(nodeCount: 1, edges: [(0, 0)])
        #expect(try graph.minimumEdgeCut(from: 0, to: 0) == nil)
        #expect(try graph.minimumNodeCut(from: 0, to: 0) == .sameNode)
        #expect(try graph.edgeDisjointPathCount(from: 0, to: 0) == nil)
        #expect(try graph.nodeDisjointPathCount(from: 0, to: 0) == nil)
    }

    @Test func `a node that the graph does not have is refused`() throws {
        let graph = try CSRGraph(nodeCount: 2, edges: [])
        let error = GraphError.nodeOutOfRange(node: 2, nodeCount: 2)
        #expect(throws: error) { _ = try graph.minimumEdgeCut(from: 2, to: 0) }
        #expect(throws: error) { _ = try graph.minimumNodeCut(from: 0, to: 2) }
        #expect(throws: error) { _ = try graph.edgeDisjointPathCount(from: 0, to: 2) }
        #expect(throws: error) { _ = try graph.nodeDisjointPathCount(from: 2, to: 0) }
        #expect(throws: GraphError.distanceWeightsRefused) {
            _ = try graph.minimumEdgeCut(from: 0, to: 1, weights: .distance)
        }
    }

    @Test func `a negative weight is no capacity and an edge of weight 0 bears nothing`() throws {
        func cut(_ weight: Double) throws -> EdgeCut? {
            try CSRGraph(
                nodeCount: 2, edges: EdgeList(upstream: [0], downstream: [1], weights: [weight])
            ).minimumEdgeCut(from: 0, to: 1, weights: .strength)
        }
        #expect(throws: GraphError.weightNegative(edge: 0)) { _ = try cut(-1) }
        let free = try #require(try cut(0))
        #expect(free == EdgeCutLiteral(edges: [0], capacity: 0, sourceSide: [0]))
    }

    @Test func `a long path needs no deep stack`() throws {
        let nodes = 100_000
        let path = try CSRGraph(nodeCount: nodes, edges: (1..<nodes).map { ($0 - 1, $0) })
        #expect(try path.minimumEdgeCut(from: 0, to: nodes - 1)?.edges == [0])
        #expect(try path.minimumNodeCut(from: 0, to: nodes - 1) == .nodes([1]))
    }
}

/// What a cut is expected to be.
struct EdgeCutLiteral {
    let edges: [Int32]
    let capacity: Double
    let sourceSide: [Int32]

    static func == (cut: EdgeCut, literal: EdgeCutLiteral) -> Bool {
        cut.edges == literal.edges && cut.capacity == literal.capacity
            && cut.sourceSide == literal.sourceSide
    }
}
