public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// An actor that every path between an actor and some others must pass.
public struct Gate: Hashable, Sendable {
    /// The actor.
    public let entity: EntityIndex
    /// How many actors have no path past this one.
    public let behind: Int
    /// The nearest gate before this one, or the actor asked about.
    public let after: EntityIndex
}

extension FrozenNetwork {
    /// Finds who stands between an actor and everybody it reaches, or everybody who reaches it.
    ///
    /// These are the dominators of the network as seen from the actor. Dates are not looked at:
    /// what every path must pass, every path in time must pass too.
    ///
    /// - Returns: Those behind whom at least one actor stands, by how many, ties by id.
    public func gates(_ side: ReachSide, of node: NodeIndex) throws(GraphError) -> [Gate] {
        let root = Int(node)
        let above = try graph.immediateDominators(
            from: root, direction: side == .downstream ? .outgoing : .incoming)
        let behind = Self.counts(behind: above, root: root)
        return above.indices.filter { above[$0] >= 0 && behind[$0] > 0 }
            .sorted { (-behind[$0], $0) < (-behind[$1], $1) }
            .map { node in
                Gate(
                    entity: entities[NodeIndex(node)], behind: behind[node],
                    after: entities[NodeIndex(value: above[node])])
            }
    }

    /// How many nodes hang below each node of a tree.
    private static func counts(behind above: [Int32], root: Int) -> [Int] {
        var waiting = [Int32](repeating: 0, count: above.count)
        for parent in above where parent >= 0 { waiting[Int(parent)] += 1 }
        var counts = [Int](repeating: 0, count: above.count)
        var ready = above.indices.filter { above[$0] >= 0 && waiting[$0] == 0 }
        while let node = ready.popLast() {
            let parent = Int(above[node])
            guard parent >= 0 else { continue }
            counts[parent] += counts[node] + 1
            waiting[parent] -= 1
            if waiting[parent] == 0, parent != root { ready.append(parent) }
        }
        return counts
    }
}
