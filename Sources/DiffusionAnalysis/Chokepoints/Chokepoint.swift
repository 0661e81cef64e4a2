public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// An actor or an edge without which a part of the network falls apart.
public struct Chokepoint: Hashable, Sendable {
    /// What is taken away.
    public enum Thing: Hashable, Sendable {
        /// An actor.
        case actor(EntityIndex)
        /// An edge, with all links that it stands for.
        case edge(EdgeIndex)
    }

    /// What is taken away.
    public let thing: Thing
    /// The numbers of actors in the parts that are left of its component, greatest first.
    public let parts: [Int]

    /// How many actors are cut off from the largest part that is left.
    public var cutOff: Int { parts.dropFirst().reduce(0, +) }
}

extension FrozenNetwork {
    /// Finds the articulation points and bridges of the network, whatever the direction of edges.
    ///
    /// A link that leads both ways is one bridge, by the first of its two edges; an agreement is
    /// one for each pair that it joins. Dates are not looked at: what every path must pass, every
    /// path in time must pass too.
    ///
    /// - Returns: Actors before edges, each by how many actors they cut off, ties by id.
    /// - Complexity: O(V + E log E).
    public func chokepoints() throws(GraphError) -> [Chokepoint] {
        let firsts = firstEdges()
        let edges = firsts.indices.filter { firsts[$0] == $0 }
        let graph = try graphOfEdges(edges)
        let found = graph.biconnectivity()
        let tree = BlockTree(graph, found)
        let actors = found.articulationPoints.map { node in
            Chokepoint(
                thing: .actor(entities[NodeIndex(value: node)]),
                parts: tree.parts(without: Int(node)))
        }
        let bridges = found.bridges.map { bridge in
            Chokepoint(
                thing: .edge(edges[Int(bridge)]), parts: tree.parts(withoutBridge: Int(bridge)))
        }
        return Self.gravestFirst(actors) + Self.gravestFirst(byID(bridges))
    }

    /// The graph without direction in which a link both ways is one edge.
    private func graphOfEdges(_ edges: [EdgeIndex]) throws(GraphError) -> CSRGraph {
        guard edges.count < graph.edgeCount else { return graph }
        let list = EdgeList(
            upstream: edges.map { graph.upstream[Int($0)] },
            downstream: edges.map { graph.downstream[Int($0)] })
        return try CSRGraph(nodeCount: graph.nodeCount, edges: list, isUndirected: true)
    }

    /// Bridges in the order of the ids of their links.
    private func byID(_ bridges: [Chokepoint]) -> [Chokepoint] {
        let names = model.linkNames
        let named = bridges.enumerated().map { place, bridge -> (String, Int, Chokepoint) in
            guard case .edge(let edge) = bridge.thing else { return ("", place, bridge) }
            let ids = edges[edge].links.map { names[$0] }
            return (ids.joined(separator: " "), place, bridge)
        }
        return named.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    private static func gravestFirst(_ points: [Chokepoint]) -> [Chokepoint] {
        points.enumerated().sorted { left, right in
            (-left.element.cutOff, left.offset) < (-right.element.cutOff, right.offset)
        }.map(\.element)
    }
}
