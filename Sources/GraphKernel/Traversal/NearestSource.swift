/// For each node, which of some sources is nearest and how far it is.
public struct NearestSources: Hashable, Sendable {
    /// The nearest source of each node, the lowest of equally near ones; −1 where none reaches
    /// it; shape `[nodeCount]`.
    public let source: [Int32]
    /// The hops from that source to each node; −1 where none reaches it; shape `[nodeCount]`.
    public let hops: [Int32]
}

extension CSRGraph {
    /// The nearest of some sources to each node, by hops.
    ///
    /// Steps follow `direction`; weights are not read. Of equally near sources the one with the
    /// lowest node number counts, so the order in which they are given changes nothing, nor does
    /// giving one twice. Without sources no node is reached.
    ///
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: O(V + E) time, O(V) memory.
    public func nearest(
        of sources: [Int], _ direction: Direction = .outgoing
    ) throws(GraphError) -> NearestSources {
        for source in sources { try requireNode(source) }
        var sweep = hopSweep(direction)
        sweep.run(from: sources.map(Int32.init))
        var nearest = [Int32](repeating: -1, count: nodeCount)
        for source in sources { nearest[source] = Int32(source) }
        let hops = sweep.hops
        let rows = rows(direction)
        // Nearest first, so a node's own source is final before it hands it on.
        for node in sweep.order {
            let (own, next) = (nearest[Int(node)], hops[Int(node)] + 1)
            for adjacency in rows {
                for entry in adjacency.row(of: Int(node)) {
                    let neighbor = Int(adjacency.neighbors[entry])
                    guard hops[neighbor] == next else { continue }
                    if nearest[neighbor] < 0 || own < nearest[neighbor] { nearest[neighbor] = own }
                }
            }
        }
        return NearestSources(source: nearest, hops: hops)
    }
}
