public import DiffusionNetwork
import GraphKernel

/// An actor or a link without which a part of the network falls apart.
public struct Chokepoint: Hashable, Sendable {
    /// What is taken away.
    public enum Thing: Hashable, Sendable {
        /// An actor, as a position in `GraphModel.entities`.
        case actor(Int)
        /// A link, as a position in `FrozenNetwork.edges`.
        case link(Int)
    }

    /// What is taken away.
    public let thing: Thing
    /// The numbers of actors in the parts that are left of its component, greatest first.
    public let parts: [Int]

    /// How many actors are cut off from the largest part that is left.
    public var cutOff: Int { parts.dropFirst().reduce(0, +) }
}

extension FrozenNetwork {
    /// Finds the articulation points and bridges of the network, whatever the direction of links.
    ///
    /// Dates are not looked at: what every path must pass, every path in time must pass too.
    ///
    /// - Returns: Actors before links, each by how many actors they cut off, ties by id.
    /// - Complexity: O(V + E log E).
    public func chokepoints() -> [Chokepoint] {
        let found = graph.biconnectivity()
        let tree = BlockTree(graph, found)
        let actors = found.articulationPoints.map { node in
            Chokepoint(
                thing: .actor(entities[Int(node)]), parts: tree.parts(without: Int(node)))
        }
        let links = found.bridges.map { edge in
            Chokepoint(thing: .link(Int(edge)), parts: tree.parts(withoutBridge: Int(edge)))
        }
        return Self.gravestFirst(actors) + Self.gravestFirst(links)
    }

    private static func gravestFirst(_ points: [Chokepoint]) -> [Chokepoint] {
        points.enumerated().sorted { left, right in
            (-left.element.cutOff, left.offset) < (-right.element.cutOff, right.offset)
        }.map(\.element)
    }
}
