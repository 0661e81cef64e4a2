extension CSRGraph {
    /// Refuses a node that the graph does not have.
    func requireNode(_ node: Int) throws(GraphError) {
        guard node >= 0, node < nodeCount else {
            throw .nodeOutOfRange(node: node, nodeCount: nodeCount)
        }
    }

    /// The rows along a direction and those against it.
    func rowsBothWays(_ direction: Direction) -> (along: [Adjacency], against: [Adjacency]) {
        switch direction {
        case .incoming: ([incoming], [outgoing])
        case .outgoing: ([outgoing], [incoming])
        case .both: (rows(.both), rows(.both))
        }
    }
}
