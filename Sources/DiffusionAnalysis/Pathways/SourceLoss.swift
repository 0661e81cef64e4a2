public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// What becomes of an answer when some sources are not believed.
public struct SourceLoss: Hashable, Sendable {
    /// One thing that the answer rested on.
    public struct Fallen: Hashable, Sendable {
        /// The item that falls with all that it has, or nil where links fall by themselves.
        public let item: EntityIndex?
        /// The links that fall.
        public let links: [LinkIndex]
        /// Whether something that disputes each of them or leaves it out stands still.
        public let isDisputed: Bool
    }

    /// The ids that are not believed.
    public let disbelieved: [String]
    /// What falls, in the order of the answer: links, items, the covers by which links have
    /// policies, and offices by which ends were folded.
    public let fallen: [Fallen]
    /// The actors that are no longer nodes because offices fell, and that count for a region now.
    public let refolded: [Refolded]
    /// Which sources fall with those that are not believed.
    package let fall: SourceFall
}

/// By what a link falls: with its item, or by itself.
private enum Cause: Hashable {
    case item(EntityIndex)
    case link(LinkIndex)

    var item: EntityIndex? {
        if case .item(let item) = self { item } else { nil }
    }
}

extension SourceLoss {
    /// Finds what falls of an answer that all sources together give; nil if all are believed.
    ///
    /// - Parameters:
    ///   - edges: The edges that the answer rests on, in its order.
    ///   - model: The model that they are of.
    ///   - selection: What the filters leave of it, the one on sources among them.
    ///   - refolded: The actors that are no longer nodes because offices fell; these offices fall
    ///     too.
    /// - Complexity: O(edges · what they rest on + links).
    public init?(
        of edges: some Sequence<NetworkEdge>, in model: GraphModel, _ selection: Selection,
        refolded: [Refolded] = []
    ) {
        guard !selection.disbelieved.isEmpty else { return nil }
        let scope = selection.evidence
        let loss = SupportLoss(of: model, under: scope)
        let isLeft = model.itemsLeft(by: scope)
        var order: [Cause] = []
        var links: [Cause: Set<LinkIndex>] = [:]
        for edge in edges {
            // Of an item of which something is left only the links fall.
            let item = edge.through.flatMap { isLeft[$0] ? nil : $0 }
            // A cover is lost by itself only where the edge still stands; else it goes with the
            // edge.
            let covers = edge.links.contains { loss.takes(link: $0) } ? [] : edge.covers
            let grounds =
                edge.links.map { ($0, item.map { .item($0) } ?? .link($0)) }
                + (covers.sorted() + edge.officeLinks).map { ($0, Cause.link($0)) }
            for (link, cause) in grounds where loss.takes(link: link) {
                if links[cause] == nil { order.append(cause) }
                links[cause, default: []].insert(link)
            }
        }
        for office in refolded.flatMap(\.offices) where links[.link(office)] == nil {
            order.append(.link(office))
            links[.link(office)] = [office]
        }
        self.refolded = refolded
        disbelieved = selection.disbelieved
        fall = scope.fall
        fallen = order.map { cause in
            let links = (links[cause] ?? []).sorted()
            return Fallen(
                item: cause.item, links: links,
                isDisputed: links.allSatisfy { scope.standing(ofLink: $0) == .disputedOnly })
        }
    }
}

extension FilteredQuestion {
    /// The answer that all sources together give; nil if all are believed.
    public func answerBelievingAll() throws(GraphError) -> Pathways? {
        guard !Selection(criteria, in: model).disbelieved.isEmpty else { return nil }
        return try answer(criteria.believingAll)
    }

    /// What falls of an answer that all sources together give; nil if all are believed.
    ///
    /// - Parameters:
    ///   - before: The answer by `answerBelievingAll()`.
    ///   - network: The network that is asked now.
    /// - Returns: What falls, which may be empty; nil if all are believed.
    public func sourceLoss(of before: Pathways, in network: FrozenNetwork) -> SourceLoss? {
        let walked = Set(before.paths.flatMap(\.entities))
        let refolded = network.refolded(since: before.network)
            .filter { walked.contains($0.actor) }
        let selection = Selection(criteria, in: model)
        let edges = before.paths.lazy.flatMap(\.steps).map { before.network.edges[$0.edge] }
        return SourceLoss(of: edges, in: model, selection, refolded: refolded)
    }
}

/// Tells which links lose what supports them, whether or not they are kept as disputed ones.
private struct SupportLoss {
    private let before: EvidenceScope
    private let after: EvidenceScope

    init(of model: GraphModel, under scope: EvidenceScope) {
        (before, after) = (EvidenceScope(model: model), scope)
    }

    /// Whether a link falls, or keeps only what disputes it where something supported it.
    func takes(link: LinkIndex) -> Bool {
        switch after.standing(ofLink: link) {
        case .unsourced, .supported: false
        case .disputedOnly: !after.keepsDisputed || before.standing(ofLink: link) == .supported
        case .fallen: true
        }
    }
}

extension GraphModel {
    /// Whether each entity, as an item, is left: something supports it, or a role of it.
    fileprivate func itemsLeft(by scope: EvidenceScope) -> IndexedList<EntityIndex, Bool> {
        var isLeft = IndexedList<EntityIndex, Bool>(
            entities.indices.map { index in
                switch scope.standing(evidence(ofEntity: index)) {
                case .unsourced, .supported: true
                case .disputedOnly, .fallen: false
                }
            })
        for link in links.indices {
            guard let item = item(ofLink: link), !isLeft[item] else { continue }
            switch scope.standing(ofLink: link) {
            case .unsourced, .supported: isLeft[item] = true
            case .disputedOnly, .fallen: break
            }
        }
        return isLeft
    }
}
