import DiffusionModel
import DiffusionNetwork

/// Who says that an edge is about some policies, where these are not the sources that say that the
/// edge exists.
struct CoverTestimony {
    /// The policies.
    private(set) var policies: [EntityIndex]
    /// The covers by which the edge is about them.
    private(set) var covers: [LinkIndex]
    /// Who speaks of each of them.
    let testimony: Testimony

    /// The groups of policies for which the same sources speak, in the order of the policies.
    ///
    /// A cover needs no mark of its own where the same rows speak of it as of the edge: of the
    /// whole edge where one mark does for all, else of either part that it needs. What is said of
    /// one part alone is cited for that part, and would not be read as said of the cover.
    ///
    /// - Parameters:
    ///   - policies: What the edge is about.
    ///   - covers: The covers by which it is.
    ///   - parts: The links that the edge stands for, by what it needs.
    ///   - network: The network, which says who is believed.
    /// - Returns: The groups that need a mark.
    static func groups(
        about policies: [EntityIndex], by covers: [LinkIndex], besides parts: [[LinkIndex]],
        in network: FrozenNetwork
    ) -> [CoverTestimony] {
        guard !covers.isEmpty else { return [] }
        let own = said(of: parts, in: network)
        var groups: [CoverTestimony] = []
        for policy in policies {
            let found = covers.filter { network.model.links.objects[$0] == policy }
            let testimony = network.testimony(ofLinks: found)
            guard !testimony.isEmpty, own != [Said(testimony)] else { continue }
            if let same = groups.firstIndex(where: { Said($0.testimony) == Said(testimony) }) {
                groups[same].policies.append(policy)
                groups[same].covers += found
            } else {
                groups.append(
                    CoverTestimony(policies: [policy], covers: found, testimony: testimony))
            }
        }
        return groups
    }

    /// The groups of an edge.
    static func groups(of edge: NetworkEdge, in network: FrozenNetwork) -> [CoverTestimony] {
        Grounds(edge, in: network.model, namingPolicies: true).covers(in: network)
    }

    /// What is said of each part that a mark tells apart, or of all together.
    private static func said(of parts: [[LinkIndex]], in network: FrozenNetwork) -> Set<Said> {
        let testimonies = parts.map { network.testimony(ofLinks: $0) }
        guard PartedTestimony(testimonies, by: \.chain) == nil else {
            return Set(testimonies.map { Said($0) })
        }
        return [Said(network.testimony(ofLinks: parts.flatMap(\.self)))]
    }
}

/// The chains that support a thing, dispute it and leave it out, in no order.
private struct Said: Hashable {
    let chains: [Set<[SourceIndex]>]

    init(_ testimony: Testimony) {
        chains = [testimony.supports, testimony.disputes, testimony.omits]
            .map { Set($0.map(\.chain)) }
    }
}
