import GraphKernel
import Testing

@Suite struct BiconnectivityTests {
    /// Oracle: NetworkX 3.6.1 and python-igraph 1.0.0 agree; direction is ignored.
    @Test(arguments: [false, true])
    func `blocks, articulation points and bridges of the oracle graph`(isUndirected: Bool) throws {
        let found = try oracleGraph(isUndirected: isUndirected).biconnectivity()
        #expect(found.articulationPoints == [2, 3, 6, 9])
        #expect(found.bridges == [3, 16])
        #expect(found.blocks == [0, 0, 0, 1, 2, 2, 2, 2, -1, 3, 3, 4, 4, 4, 5, 5, 6, 0, 2])
        #expect(found.blockCount == 7)
    }

    @Test func `a graph without edges has no blocks`() throws {
        for nodes in [0, 1, 3] {
            let found = try CSRGraph(nodeCount: nodes, edges: []).biconnectivity()
            #expect(found.blockCount == 0 && found.blocks.isEmpty)
            #expect(found.articulationPoints.isEmpty && found.bridges.isEmpty)
        }
    }

    /// By hand: a self-loop is in no block, two edges between the same ends are a ring.
    @Test func `a self-loop is no block and a parallel edge no bridge`() throws {
        let loop = try CSRGraph(nodeCount: 1, edges: [(0, 0)], isUndirected: true)
        #expect(loop.biconnectivity().blocks == [-1])
        let twice = try CSRGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)])
        #expect(twice.biconnectivity().blocks == [0, 0, 1])
        #expect(twice.biconnectivity().bridges == [2])
        #expect(twice.biconnectivity().articulationPoints == [1])
    }

    /// Cross-check: take away each node and each edge and count what is left.
    @Test(arguments: [false, true])
    func `taking a node or an edge away shows what holds together`(isUndirected: Bool) throws {
        for seed in 0..<500 {
            let graph = try randomGraph(seed: UInt64(seed), isUndirected: isUndirected)
            let found = graph.biconnectivity()
            let reach = Reachability(graph, .both)
            let whole = reach.componentCount()
            let edges = (0..<graph.edgeCount).filter {
                reach.componentCount(withoutEdges: [$0]) > whole
            }
            let nodes = (0..<graph.nodeCount).filter {
                reach.componentCount(withoutNodes: [$0]) > whole
            }
            #expect(found.bridges == edges.map { Int32($0) })
            #expect(found.articulationPoints == nodes.map { Int32($0) })
            #expect(found.blocks == blocks(of: graph))
        }
    }

    /// Property: an edge is a bridge where it is a block alone.
    @Test func `bridges are blocks of one edge`() throws {
        for seed in 0..<200 {
            let found = try randomGraph(seed: UInt64(seed)).biconnectivity()
            let alone = found.blocks.indices.filter { edge in
                found.blocks[edge] >= 0
                    && found.blocks.count { $0 == found.blocks[edge] } == 1
            }
            #expect(found.bridges == alone.map { Int32($0) })
        }
    }

    @Test func `a long path needs no deep stack`() throws {
        let nodes = 100_000
        let path = try CSRGraph(nodeCount: nodes, edges: (1..<nodes).map { ($0 - 1, $0) })
        let found = path.biconnectivity()
        #expect(found.bridges.count == nodes - 1)
        #expect(found.articulationPoints.count == nodes - 2)
        #expect(found.blockCount == nodes - 1)
    }

    /// Edges that meet in a node share a block where their far ends are the same or joined
    /// without that node; blocks are what follows from that.
    private func blocks(of graph: CSRGraph) -> [Int32] {
        let reach = Reachability(graph, .both)
        var label = Array(0..<graph.edgeCount)
        func ends(_ edge: Int) -> [Int] {
            [Int(graph.upstream[edge]), Int(graph.downstream[edge])]
        }
        let edges = (0..<graph.edgeCount).filter { ends($0)[0] != ends($0)[1] }
        for one in edges {
            for other in edges where other > one {
                let together = ends(one).contains { node in
                    guard ends(other).contains(node) else { return false }
                    let far = [one, other].map { ends($0)[0] == node ? ends($0)[1] : ends($0)[0] }
                    return far[0] == far[1]
                        || reach.reached(from: far[0], withoutNodes: [node]).contains(far[1])
                }
                guard together else { continue }
                let (kept, gone) = (label[one], label[other])
                for edge in label.indices where label[edge] == gone { label[edge] = kept }
            }
        }
        var numbers = renumbered(edges.map { label[$0] })[...]
        return label.indices.map { edges.contains($0) ? numbers.removeFirst() : -1 }
    }
}
