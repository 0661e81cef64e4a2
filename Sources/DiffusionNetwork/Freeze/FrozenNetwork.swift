public import DiffusionModel
public import GraphKernel

/// A model and a selection projected to a graph of integers, with the columns that lead back.
///
/// Nodes are in the order of their ids, edges in the order of their ends and links, so ties
/// that the kernel breaks by number are broken by id.
public struct FrozenNetwork: Sendable {
    /// The model that was frozen.
    public let model: GraphModel
    /// The settings it was frozen by.
    public let settings: NetworkSettings
    /// The entity of each node; shape `[nodes]`.
    public let entities: IndexedList<NodeIndex, EntityIndex>
    /// What each edge of the graph stands for; shape `[edges]`.
    public let edges: NetworkEdges
    /// The graph.
    public let graph: CSRGraph
    /// How many links keep an official or agency as a node, because more than one region may hold.
    public let unfoldedLinks: Int
    /// The links by which somebody who has posts counts for no region; nil where there is none.
    public let looseLinks: LooseLinks?
    /// The undated offices and `acts-for` that edges or folding rest on.
    public let undatedOffices: [LinkIndex]
    /// The node of each entity, or −1; shape `[entities of the model]`.
    let nodeOfEntity: IndexedList<EntityIndex, NodeIndex>
    /// The policies that paths are asked about; empty for all.
    package let askedPolicies: [EntityIndex]
    /// The rows of evidence that are believed.
    package let scope: EvidenceScope
    /// The dates, once a question asked for them.
    let times: NetworkTimes

    /// The node of an entity; nil where the entity is no node.
    public func node(of entity: EntityIndex) -> NodeIndex? {
        let node = nodeOfEntity[entity]
        return node < 0 ? nil : node
    }

    /// The believed rows of evidence that support an edge, the offices by which its ends are
    /// folded, and the covers by which it concerns policies.
    ///
    /// Rows that dispute it or leave it out are not among them.
    public func evidence(of edge: NetworkEdge) -> [EvidenceRow] { testimony(of: edge).supports }

    /// The believed rows of evidence that speak of an edge, of an office by which one of its ends
    /// is folded, or of a cover by which it concerns a policy, told apart by what they do.
    ///
    /// - Parameters:
    ///   - edge: The edge.
    ///   - namesPolicies: Whether the words that the rows are cited for name the policies of the
    ///     edge; if not, the covers need no rows.
    /// - Returns: The rows, each once.
    public func testimony(
        of edge: NetworkEdge, namingPolicies namesPolicies: Bool = true
    ) -> Testimony {
        let grounds = edge.officeLinks + (namesPolicies ? edge.covers : [])
        return Testimony(uniting: scope.standingRows(ofLinks: edge.links, by: grounds))
    }

    /// The believed rows of evidence that speak of some links, told apart by what they do.
    package func testimony(ofLinks links: [LinkIndex]) -> Testimony {
        Testimony(uniting: links.lazy.flatMap { scope.standingRows(ofLink: $0) })
    }
}
