import TestSupport
import Testing

@testable import GraphKernel

/// Oracle: the standard library's sorting of whole edges.
@Suite struct EdgeOrderTests {
    /// Nodes and edges: none, few, one bucket and several, with more nodes than half a record
    /// holds and far more nodes than edges.
    private static let sizes = [
        (0, 0), (1, 0), (1, 5), (2, 9), (300, 2_000), (3, 70_000), (500, 70_000),
        (90_000, 50_000), (70_000, 300), (200_000, 20_000),
    ]

    private struct Edge: Hashable {
        let near: Int32
        let far: Int32
        let tag: Int32
    }

    private func edges(_ nodes: Int, _ count: Int) -> [Edge] {
        var random = SeededGenerator(seed: UInt64(nodes + count))
        return (0..<count).map { number in
            // Half of the edges leave the last few nodes.
            let least = number.isMultiple(of: 2) ? 0 : max(0, nodes - 3)
            return Edge(
                near: Int32.random(in: Int32(least)..<Int32(nodes), using: &random),
                far: Int32.random(in: 0..<Int32(nodes), using: &random), tag: Int32(number))
        }
    }

    private func starts(_ near: [Int32], _ nodes: Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: nodes + 1)
        for node in near { starts[Int(node) + 1] += 1 }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        return starts
    }

    @Test(arguments: sizes, [1, 2, 3])
    func `edges stand by both ends, else as given`(size: (Int, Int), threads: Int) throws {
        let given = edges(size.0, size.1)
        var tags = given.map { ~$0.tag }
        let threads = try #require(ThreadCount(threads))
        let order = tags.withSharedPlaces {
            EdgeOrder(nodes: size.0, tags: $0, threads) { range, from, to in
                for edge in range { (from[edge], to[edge]) = (given[edge].near, given[edge].far) }
            }
        }
        let expected = given.sorted { ($0.near, $0.far, $0.tag) < ($1.near, $1.far, $1.tag) }
        let isSame =
            order.upstream == expected.map(\.near) && order.downstream == expected.map(\.far)
            && tags == expected.map { ~$0.tag }
        #expect(isSame)
        #expect(order.starts == starts(expected.map(\.near), size.0))

        let list = EdgeList(upstream: order.upstream, downstream: order.downstream)
        for isUndirected in [false, true] {
            let graph = try CSRGraph(
                order, isUndirected: isUndirected, threads: threads
            ) { nil }
            let isAsListed =
                try graph == CSRGraph(nodeCount: size.0, edges: list, isUndirected: isUndirected)
            #expect(isAsListed)
        }
    }

    @Test(arguments: sizes, [1, 2, 3])
    func `rows hold their entries as given`(size: (Int, Int), threads: Int) throws {
        let given = edges(size.0, size.1)
        let list = EdgeList(upstream: given.map(\.near), downstream: given.map(\.far))
        let graph = try CSRGraph(
            nodeCount: size.0, edges: list, threads: try #require(ThreadCount(threads)))
        let out = given.sorted { ($0.near, $0.tag) < ($1.near, $1.tag) }
        let into = given.sorted { ($0.far, $0.tag) < ($1.far, $1.tag) }
        let isSame =
            graph.outgoing
            == Adjacency(
                offsets: starts(list.upstream, size.0), neighbors: out.map(\.far),
                edges: out.map(\.tag))
            && graph.incoming
                == Adjacency(
                    offsets: starts(list.downstream, size.0), neighbors: into.map(\.near),
                    edges: into.map(\.tag))
        #expect(isSame)
    }
}
