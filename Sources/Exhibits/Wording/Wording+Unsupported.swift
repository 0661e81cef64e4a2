import DiffusionModel
package import DiffusionNetwork

extension Wording {
    /// Which links that rows rest on, as they were kept for it, no evidence supports; nil where
    /// evidence supports all that has any.
    ///
    /// The covers by which steps are about policies count with the links.
    ///
    /// - Parameters:
    ///   - edges: The edges that paths to the rows take, each once.
    ///   - network: The network that they are in.
    ///   - most: How many links are named at most; the others are counted.
    /// - Returns: The words.
    package static func unsupported(
        _ edges: [EdgeIndex], in network: FrozenNetwork, most: Int
    ) -> String? {
        guard network.scope.keepsDisputed else { return nil }
        var seen: Set<LinkIndex> = []
        let links = edges.flatMap { disputedOnly(network.edges[$0], in: network, &seen) }
        return words(links, "on which rows rest", in: network.model, most: most)
    }

    /// Names all links that may be walked although no evidence supports them, whatever of the
    /// answer rests on them; nil where evidence supports all that has any.
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
