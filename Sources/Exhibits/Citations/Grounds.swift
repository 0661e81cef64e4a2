import DiffusionModel
import DiffusionNetwork

/// What a sentence or a line rests on.
struct Grounds {
    /// The links that it states.
    let links: [LinkIndex]
    /// The links by the parts that it needs, where it needs more than one.
    var parts: [[LinkIndex]]
    /// The policies that its words name.
    var policies: [EntityIndex] = []
    /// The covers by which it is about policies.
    var covers: [LinkIndex] = []
    /// The offices by which its ends are folded.
    var offices: OfficeNeeds

    /// What some links rest on, and the offices by which their ends are folded.
    init(
        links: [LinkIndex], parts: [[LinkIndex]] = [], offices: OfficeNeeds = OfficeNeeds(ends: [])
    ) {
        (self.links, self.parts, self.offices) = (links, parts, offices)
    }

    /// What an edge rests on.
    ///
    /// - Parameters:
    ///   - edge: The edge.
    ///   - model: The graph.
    ///   - namesPolicies: Whether the words before the marks say what the edge is about.
    init(_ edge: NetworkEdge, in model: GraphModel, namingPolicies namesPolicies: Bool) {
        self.init(
            links: edge.links, parts: edge.parts(in: model), offices: edge.officeNeeds(in: model))
        if namesPolicies { (policies, covers) = (edge.policies, edge.covers) }
    }

    /// The covers that need a mark of their own.
    func covers(in network: FrozenNetwork) -> [CoverTestimony] {
        CoverTestimony.groups(
            about: policies, by: covers, besides: parts.isEmpty ? [links] : parts, in: network)
    }
}
