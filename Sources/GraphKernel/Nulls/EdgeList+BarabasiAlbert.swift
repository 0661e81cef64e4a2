extension EdgeList {
    /// Grows a graph in which new nodes join old ones in proportion to their degree.
    ///
    /// The first `edgesPerNode + 1` nodes are a star round node 0. Each later node has
    /// `edgesPerNode` edges to different older nodes, with it as the upstream end; there are
    /// `edgesPerNode · (nodeCount − edgesPerNode)` edges, no self-loops and no parallel ones.
    ///
    /// - Throws: `tooLarge`, or `parameterOutOfRange` unless `1 ≤ edgesPerNode < nodeCount`.
    /// - Complexity: O(V + E) time and memory for few edges a node.
    /// - SeeAlso: A.-L. Barabási and R. Albert, "Emergence of scaling in random networks",
    ///   *Science* 286, 1999, doi:10.1126/science.286.5439.509.
    public static func barabasiAlbert(
        nodeCount: Int, edgesPerNode: Int, seed: UInt64
    ) throws(GraphError) -> EdgeList {
        guard nodeCount < Int(Int32.max) / 4 else { throw .tooLarge(count: nodeCount) }
        guard edgesPerNode >= 1, edgesPerNode < nodeCount else {
            throw .parameterOutOfRange(.count)
        }
        let edgeCount = edgesPerNode * (nodeCount - edgesPerNode)
        guard edgeCount < Int(Int32.max) / 4 else { throw .tooLarge(count: edgeCount) }
        var list = EdgeList()
        list.upstream.reserveCapacity(edgeCount)
        list.downstream.reserveCapacity(edgeCount)
        for node in 1...edgesPerNode {
            list.upstream.append(Int32(node))
            list.downstream.append(0)
        }
        list.grow(to: nodeCount, edgesPerNode: edgesPerNode, seed: seed)
        return list
    }

    private mutating func grow(to nodeCount: Int, edgesPerNode: Int, seed: UInt64) {
        var random = RandomBits(seed: seed)
        // Which node has chosen each node last.
        var chooser = [Int32](repeating: -1, count: nodeCount)
        for node in edgesPerNode + 1..<nodeCount {
            let olderEdges = edgesPerNode * (node - edgesPerNode)
            var chosen = 0
            while chosen < edgesPerNode {
                // An end of an edge drawn at random is a node drawn in proportion to its degree.
                let end = random.below(2 * olderEdges)
                let target = end < olderEdges ? upstream[end] : downstream[end - olderEdges]
                guard chooser[Int(target)] != node else { continue }
                chooser[Int(target)] = Int32(node)
                upstream.append(Int32(node))
                downstream.append(target)
                chosen += 1
            }
        }
    }
}
