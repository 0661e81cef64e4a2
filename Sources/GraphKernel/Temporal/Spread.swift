/// A graph in which each node stands once for each set of things that a walk can have carried to
/// it: so every walk of it can carry something.
///
/// A walk of the plain graph is exactly one of this, so walks are counted as often as they are.
/// The first nodes are those of the plain graph, where anything can be carried; walks start there.
struct Spread {
    /// The graph; its edges have no sets of things any more.
    let graph: TemporalGraph
    /// The node of the plain graph that each node stands for; empty where they are the same.
    private(set) var plain: [Int32] = []
    /// The edge of the plain graph that each edge stands for; empty where they are the same.
    private(set) var origins: [Int32] = []
    let plainCount: Int

    /// The most edges before a graph is too large.
    private static let mostEdges = 50_000_000

    /// Spreads a graph as far as walks from some nodes come, by default from all.
    ///
    /// - Throws: `tooLarge` beyond 50 million edges.
    /// - Complexity: O(E) for each set that walks can carry; no time where every edge can carry
    ///   anything.
    init(_ graph: TemporalGraph, from sources: [Int32]? = nil) throws(GraphError) {
        plainCount = graph.graph.nodeCount
        guard let column = graph.cargo?.column else {
            self.graph = graph
            return
        }
        plain = (0..<Int32(plainCount)).map { $0 }
        var (cargo, states, loads) = (
            CargoTable(graph.cargo), StateTable(), [Int32](repeating: 0, count: plainCount)
        )
        var (tails, heads): ([Int32], [Int32]) = ([], [])
        var waiting = sources.map { Set($0).sorted() } ?? plain
        // With anything on board a node is the plain one, which is known by its number.
        var isFound = [Bool](repeating: sources == nil, count: plainCount)
        for source in waiting { isFound[Int(source)] = true }
        let rows = graph.graph.outgoing
        while let state = waiting.popLast() {
            for entry in rows.row(of: Int(plain[Int(state)])) {
                let (neighbor, edge) = (rows.neighbors[entry], rows.edges[entry])
                let load = cargo.meet(loads[Int(state)], column[Int(edge)])
                guard load >= 0 else { continue }
                var head = neighbor
                var isNew = false
                if load == 0 {
                    isNew = !isFound[Int(neighbor)]
                    isFound[Int(neighbor)] = true
                } else {
                    head = states.find(neighbor, load, orEnter: Int32(plain.count))
                    isNew = Int(head) == plain.count
                    if isNew {
                        plain.append(neighbor)
                        loads.append(load)
                    }
                }
                if isNew { waiting.append(head) }
                tails.append(state)
                heads.append(head)
                origins.append(edge)
            }
            guard tails.count <= Self.mostEdges else { throw .tooLarge(count: tails.count) }
        }
        let list = EdgeList(upstream: tails, downstream: heads)
        self.graph = TemporalGraph(
            copying: graph, into: try CSRGraph(nodeCount: plain.count, edges: list),
            origins: origins, nodes: plain)
    }

    /// The best of the values of all nodes that stand for each plain node.
    func folded<Value: Comparable>(_ values: [Value?]) -> [Value?] {
        guard !plain.isEmpty else { return values }
        var best = [Value?](repeating: nil, count: plainCount)
        for (state, node) in plain.enumerated() {
            guard let value = values[state] else { continue }
            best[Int(node)] = best[Int(node)].map { min($0, value) } ?? value
        }
        return best
    }

    /// The plain node that a node stands for.
    @inline(__always)
    func home(_ node: Int32) -> Int32 { plain.isEmpty ? node : plain[Int(node)] }

    /// The plain edge that an edge stands for.
    func origin(_ edge: Int32) -> Int32 { plain.isEmpty ? edge : origins[Int(edge)] }
}
