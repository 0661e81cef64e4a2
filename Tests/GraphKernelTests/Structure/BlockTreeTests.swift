import GraphKernel
import Testing

@Suite struct BlockTreeTests {
    /// Oracle: take the node away and walk what is left, on 500 random multigraphs.
    @Test(arguments: 0..<250, [true, false])
    func `parts without a node are those that a walk finds`(
        seed: UInt64, isUndirected: Bool
    ) throws {
        let graph = try randomGraph(seed: seed, isUndirected: isUndirected)
        let tree = BlockTree(graph, graph.biconnectivity())
        let whole = Self.parts(of: graph, withoutNode: nil, withoutEdge: nil)
        for node in 0..<graph.nodeCount {
            let mine = try #require(whole.first { $0.contains(node) })
            let left = Self.parts(of: graph, withoutNode: node, withoutEdge: nil)
                .filter { !mine.isDisjoint(with: $0) }
            #expect(tree.parts(without: node) == left.map(\.count).sorted(by: >))
        }
    }

    /// Oracle: take the bridge away and walk what is left.
    @Test(arguments: 0..<250, [true, false])
    func `sides of a bridge are those that a walk finds`(
        seed: UInt64, isUndirected: Bool
    ) throws {
        let graph = try randomGraph(seed: seed, isUndirected: isUndirected)
        let found = graph.biconnectivity()
        let tree = BlockTree(graph, found)
        for bridge in found.bridges {
            let edge = Int(bridge)
            let left = Self.parts(of: graph, withoutNode: nil, withoutEdge: edge)
            let sides = [graph.upstream[edge], graph.downstream[edge]].compactMap { end in
                left.first { $0.contains(Int(end)) }?.count
            }
            #expect(tree.parts(withoutBridge: edge) == sides.sorted(by: >))
        }
    }

    @Test func `an isolated node leaves no parts`() throws {
        let graph = try CSRGraph(nodeCount: 1, edges: [(0, 0)])
        #expect(BlockTree(graph, graph.biconnectivity()).parts(without: 0) == [])
    }

    private static func parts(
        of graph: CSRGraph, withoutNode node: Int?, withoutEdge edge: Int?
    ) -> [Set<Int>] {
        var parts = (0..<graph.nodeCount).filter { $0 != node }.map { Set([$0]) }
        for number in 0..<graph.edgeCount where number != edge {
            let ends = [Int(graph.upstream[number]), Int(graph.downstream[number])]
            guard !ends.contains(where: { $0 == node }) else { continue }
            let touched = parts.filter { !$0.isDisjoint(with: ends) }
            parts.removeAll { !$0.isDisjoint(with: ends) }
            parts.append(touched.reduce(into: []) { $0.formUnion($1) })
        }
        return parts
    }
}
