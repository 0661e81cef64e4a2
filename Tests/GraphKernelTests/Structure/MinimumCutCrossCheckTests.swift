import GraphKernel
import Testing

/// Cuts against every set of nodes that there is, on random small graphs.
@Suite struct MinimumCutCrossCheckTests {
    /// A cut is what leads out of a set that holds the source and not the sink: try all sets.
    @Test(arguments: [Direction.outgoing, .incoming, .both], [WeightUse.ignored, .strength])
    func `no set of nodes is parted from the rest by less`(
        direction: Direction, weights: WeightUse
    ) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: seed % 5 == 0)
            guard graph.nodeCount > 1 else { continue }
            let sink = 1 + seed % (graph.nodeCount - 1)
            let found = try #require(
                try graph.minimumEdgeCut(
                    from: 0, to: sink, direction: direction, weights: weights))
            let sets = (0..<(1 << graph.nodeCount)).filter { $0 & 1 == 1 && $0 >> sink & 1 == 0 }
            let sums = sets.map { capacity(graph, $0, direction, weights) }
            let least = sums.min() ?? .nan
            #expect((found.capacity - least).magnitude <= 1e-9)
            // What all the least have in common is the nearest to the source.
            let common = zip(sets, sums).filter { $0.1 <= least + 1e-9 }.reduce(~0) { $0 & $1.0 }
            #expect(found.sourceSide.reduce(0) { $0 | 1 << Int($1) } == common)
            let reach = Reachability(graph, direction)
            let left = reach.reached(from: 0, withoutEdges: Set(found.edges.map { Int($0) }))
            #expect(!left.contains(sink))
        }
    }

    /// Try all sets of other nodes: the fewest that part, and of these the nearest.
    @Test(arguments: [Direction.outgoing, .incoming, .both])
    func `no fewer nodes part source and sink`(direction: Direction) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: seed % 5 == 0)
            guard graph.nodeCount > 1 else { continue }
            let sink = 1 + seed % (graph.nodeCount - 1)
            let reach = Reachability(graph, direction)
            let others = (1..<graph.nodeCount).filter { $0 != sink }
            let parting = subsets(of: others).filter {
                !reach.reached(from: 0, withoutNodes: $0).contains(sink)
            }
            let found = try graph.minimumNodeCut(from: 0, to: sink, direction: direction)
            guard let fewest = parting.map(\.count).min() else {
                guard case .adjacent(let edges) = found, !edges.isEmpty else {
                    Issue.record("no nodes part the two, but \(found)")
                    continue
                }
                continue
            }
            let nearest = parting.filter { $0.count == fewest }.min {
                reach.reached(from: 0, withoutNodes: $0).count
                    < reach.reached(from: 0, withoutNodes: $1).count
            }
            #expect(found == .nodes((nearest ?? []).sorted().map { Int32($0) }))
        }
    }

    /// Menger's theorem: as many ways as the least cut has edges or nodes; edges straight to the
    /// sink are ways of their own.
    @Test(arguments: [Direction.outgoing, .incoming, .both])
    func `there are as many separate ways as a cut needs`(direction: Direction) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: seed % 5 == 0)
            guard graph.nodeCount > 1 else { continue }
            let sink = 1 + seed % (graph.nodeCount - 1)
            let cut = try graph.minimumEdgeCut(from: 0, to: sink, direction: direction)
            #expect(
                try graph.edgeDisjointPathCount(from: 0, to: sink, direction: direction)
                    == cut?.edges.count)
            let ways = try graph.nodeDisjointPathCount(from: 0, to: sink, direction: direction)
            switch try graph.minimumNodeCut(from: 0, to: sink, direction: direction) {
            case .nodes(let nodes):
                #expect(ways == nodes.count)
            case .adjacent(let edges):
                let rest = try without(edges, graph)
                let others = try rest.nodeDisjointPathCount(
                    from: 0, to: sink, direction: direction)
                #expect(ways == others.map { $0 + edges.count })
            case .sameNode:
                Issue.record("source and sink differ")
            }
        }
    }

    private func capacity(
        _ graph: CSRGraph, _ set: Int, _ direction: Direction, _ weights: WeightUse
    ) -> Double {
        (0..<graph.edgeCount).reduce(0) { sum, edge in
            let up = set >> Int(graph.upstream[edge]) & 1 == 1
            let down = set >> Int(graph.downstream[edge]) & 1 == 1
            let leaves =
                graph.isUndirected || direction == .both
                ? up != down : direction == .outgoing ? up && !down : down && !up
            return sum + (leaves ? weights == .ignored ? 1 : graph.weights?[edge] ?? 1 : 0)
        }
    }

    private func subsets(of nodes: [Int]) -> [Set<Int>] {
        (0..<(1 << nodes.count)).map { bits in
            Set(nodes.indices.filter { bits >> $0 & 1 == 1 }.map { nodes[$0] })
        }
    }

    private func without(_ edges: [Int32], _ graph: CSRGraph) throws -> CSRGraph {
        let kept = (0..<graph.edgeCount).filter { !edges.contains(Int32($0)) }
        return try CSRGraph(
            nodeCount: graph.nodeCount,
            edges: kept.map { (Int(graph.upstream[$0]), Int(graph.downstream[$0])) },
            isUndirected: graph.isUndirected)
    }
}
