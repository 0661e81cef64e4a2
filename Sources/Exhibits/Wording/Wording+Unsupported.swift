package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

extension Wording {
    /// Names the links that some paths walk although no evidence supports them, where disputed
    /// links are kept; nil where there are none.
    ///
    /// The covers by which steps are about policies count with the links.
    ///
    /// - Parameters:
    ///   - paths: The paths.
    ///   - network: The network that they are in.
    ///   - most: How many links are named at most; the others are counted.
    /// - Returns: The words.
    package static func unsupported(
        _ paths: some Sequence<Pathway>, in network: FrozenNetwork, most: Int
    ) -> String? {
        guard network.scope.keepsDisputed else { return nil }
        var (edges, seen): (Set<EdgeIndex>, Set<LinkIndex>) = ([], [])
        let steps = paths.flatMap(\.steps).filter { edges.insert($0.edge).inserted }
        let links = steps.flatMap {
            disputedOnly(network.edges[$0.edge], in: network, &seen)
        }
        return words(links, "on which rows rest", in: network.model, most: most)
    }

    /// Names all links that may be walked although no evidence supports them, whatever of the
    /// answer rests on them, where disputed links are kept; nil where there are none.
    ///
    /// - Parameters:
    ///   - network: The network.
    ///   - most: How many links are named at most; the others are counted.
    /// - Returns: The words.
    package static func unsupported(in network: FrozenNetwork, most: Int) -> String? {
        guard network.scope.keepsDisputed else { return nil }
        var seen: Set<LinkIndex> = []
        let links = network.edges.flatMap { disputedOnly($0, in: network, &seen) }
        return words(links, "that may be walked", in: network.model, most: most)
    }

    /// The links on which an edge rests and which no evidence supports, each once.
    private static func disputedOnly(
        _ edge: NetworkEdge, in network: FrozenNetwork, _ seen: inout Set<LinkIndex>
    ) -> [LinkIndex] {
        (edge.links + edge.officeLinks + edge.covers).filter {
            network.scope.standing(ofLink: $0) == .disputedOnly && seen.insert($0).inserted
        }
    }

    private static func words(
        _ links: [LinkIndex], _ which: String, in model: GraphModel, most: Int
    ) -> String? {
        guard !links.isEmpty else { return nil }
        let ids = model.linkNames
        let names = counted(links.prefix(most).map { ids[$0] }, of: links.count)
        return links.count == 1
            ? "1 link \(which) is only disputed: \(names)"
            : "\(links.count) links \(which) are only disputed: \(names)"
    }
}
