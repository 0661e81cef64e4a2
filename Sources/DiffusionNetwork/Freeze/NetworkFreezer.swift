import DiffusionModel
import GraphKernel

/// Turns the selected links of a model into edges of one level.
struct NetworkFreezer: ~Copyable {
    let model: GraphModel
    let selection: Selection
    let settings: NetworkSettings
    let rule: FlowRule
    let scope: EvidenceScope
    var folding: OfficeFolding
    var edges: NetworkEdges
    private var positions: [EdgeIdentity: Int] = [:]
    /// What each entity is.
    private let roles: IndexedList<EntityIndex, Role>
    /// Whether each entity may be a node; empty where all may.
    let isNode: IndexedList<EntityIndex, Bool>
    /// Whether an edge joins each entity to another; empty where isolated nodes stay.
    var hasTie: IndexedList<EntityIndex, Bool> = []

    init(_ model: GraphModel, _ selection: Selection, _ settings: NetworkSettings) {
        self.model = model
        self.selection = selection
        self.settings = settings
        scope = selection.evidence
        rule = FlowRule(model, settings, scope)
        edges = NetworkEdges(model: model, policies: scope.linkPolicies)
        folding = OfficeFolding(intoRegionsOf: model, scope)
        roles = Role.ofEntities(in: model)
        isNode = selection.nodes(at: settings.level)
    }

    /// What makes two edges one: the same ends, the same item, the same time.
    private struct EdgeIdentity: Hashable {
        let upstream: EntityIndex
        let downstream: EntityIndex
        let through: EntityIndex
        let timing: Timing?
        let passage: NetworkEdge.Passage?

        init(_ edge: NetworkEdge, through item: EntityIndex) {
            (upstream, downstream, through) = (edge.upstream, edge.downstream, item)
            (timing, passage) = (edge.timing, edge.passage?.withoutOwners)
        }
    }

    /// The most edges that pairs of participants may make before the network is too large.
    private static let mostPairs = 10_000_000

    mutating func collectEdges() throws(GraphError) {
        let links = model.links
        guard links.count <= NetworkEdges.Code.mostLinks else {
            throw .tooLarge(count: links.count)
        }
        if isDirectThroughout {
            edges.codes = directCodes()
            return
        }
        // Columns are fetched once: another module's property is a call each time.
        let (subjects, objects) = (links.subjects, links.objects)
        edges.codes.reserveCapacity(links.count)
        var linksOfItem: [EntityIndex: [LinkIndex]] = [:]
        for link in links.indices where selection.passesAsEdge(link) {
            let (subject, object) = (subjects[link], objects[link])
            guard settings.level != .item else {
                addDirect(link, subject, object)
                continue
            }
            switch (role(of: subject), role(of: object)) {
            case (.actor, .actor): addDirect(link, subject, object)
            case (.joiner, .actor): linksOfItem[subject, default: []].append(link)
            case (.actor, .joiner): linksOfItem[object, default: []].append(link)
            default: break
            }
        }
        let pairs = linksOfItem.values.reduce(0) { $0 + $1.count * $1.count }
        guard pairs <= Self.mostPairs else { throw .tooLarge(count: pairs) }
        for item in linksOfItem.keys.sorted() { addPairs(of: item, linksOfItem[item] ?? []) }
        positions = [:]
        if settings.level == .region { try addMoves() }
    }

    /// Whether every link that is kept is an edge as it is written, with nothing to fold.
    private var isDirectThroughout: Bool {
        guard settings.level != .item else { return true }
        return !(settings.level == .region && folding.hasOffices)
            && roles.allSatisfy { $0 == .actor }
    }

    /// Whether both ends of a link may be nodes, and the link may join these two.
    func mayJoin(_ one: EntityIndex, _ other: EntityIndex, by link: LinkIndex) -> Bool {
        isNode.isEmpty
            || isNode[one] && isNode[other] && selection.mayMeet(one, other, by: link, in: model)
    }

    /// Whether both ends of an edge may be nodes, and its item may join these two.
    func mayJoin(
        _ one: EntityIndex, _ other: EntityIndex, through item: EntityIndex?
    ) -> Bool {
        isNode.isEmpty
            || isNode[one] && isNode[other] && selection.mayMeet(one, other, through: item)
    }

    // MARK: - What entities are

    /// What an entity is at levels above that of items.
    enum Role {
        /// A node.
        case actor
        /// An agreement or event: edges between the actors that it joins.
        case joiner
        /// A policy, claim or document: no part of the network.
        case matter

        static func ofEntities(in model: GraphModel) -> IndexedList<EntityIndex, Role> {
            KindTable(of: model.entities) { Role(kind: $0, in: model.codebook) }.values
        }

        private init(kind: String, in codebook: Codebook) {
            let isJoiner = codebook.nature(of: kind).isJoiner
            self = codebook.isActor(kind) ? .actor : isJoiner ? .joiner : .matter
        }
    }

    func role(of entity: EntityIndex) -> Role { roles[entity] }

    func ends(of link: LinkIndex) -> (subject: EntityIndex, object: EntityIndex) {
        (model.links.subjects[link], model.links.objects[link])
    }

    // MARK: - Edges

    private mutating func addDirect(
        _ link: LinkIndex, _ subject: EntityIndex, _ object: EntityIndex
    ) {
        let ways = rule.ways(ofLink: link)
        // Without direction, one edge stands for both ways.
        let leadsBackward = ways.contains(.backward) && settings.view != .ties
        guard settings.level == .region, folding.mayFold(subject) || folding.mayFold(object) else {
            guard mayJoin(subject, object, by: link) else { return }
            if ways.contains(.forward) { edges.codes.append(.init(link: link, isTurned: false)) }
            if leadsBackward { edges.codes.append(.init(link: link, isTurned: true)) }
            return
        }
        var edge = NetworkEdge(link, in: model, edges.policies)
        if ways.contains(.forward) { add(&edge, from: subject, to: object) }
        if leadsBackward { add(&edge, from: object, to: subject) }
    }

    /// Adds what may be one with other edges through the same item, which come one after the other.
    mutating func addAlike(_ pairs: [NetworkEdges.Pair]) {
        positions.removeAll(keepingCapacity: true)
        for pair in pairs {
            var edge = NetworkEdge(
                pair.first, pair.second, through: pair.item, in: model, edges.policies)
            add(
                &edge, from: model.links.other(end: pair.item, of: pair.first),
                to: model.links.other(end: pair.item, of: pair.second))
        }
    }

    private mutating func add(
        _ edge: inout NetworkEdge, from upstream: EntityIndex, to downstream: EntityIndex
    ) {
        (edge.upstream, edge.downstream) = (upstream, downstream)
        (edge.upstreamActors, edge.downstreamActors, edge.offices) = ([], [], [])
        var folds: (first: OfficeFolding.Fold, last: OfficeFolding.Fold)?
        if settings.level == .region {
            let (entry, exit) = edge.timesOfLinks
            let first = folding.fold(upstream, at: entry)
            let last = folding.fold(downstream, at: exit)
            (edge.upstream, edge.downstream) = (first.end, last.end)
            folds = (first, last)
            edge.offices = NetworkEdge.Office.offices(upstream: first.offices, last.offices)
            if edge.upstream != upstream { edge.upstreamActors = [upstream] }
            if edge.downstream != downstream { edge.downstreamActors = [downstream] }
            // What happens between a region and its own agencies stays inside the node.
            if edge.upstream == edge.downstream, upstream != downstream { return }
        }
        guard mayJoin(edge.upstream, edge.downstream, through: edge.through) else { return }
        if let folds {
            folding.note(folds.first, of: upstream, by: edge.links.first)
            folding.note(folds.last, of: downstream, by: edge.links.last)
        }
        guard let item = edge.through else { return append(edge) }
        // Without direction an edge is the same from its end to its start, times and all.
        let isTurned = settings.view == .ties && edge.upstream > edge.downstream
        let identity = EdgeIdentity(isTurned ? edge.turned : edge, through: item)
        if let known = positions[identity] {
            edges.wholes[known].unite(edge)
        } else {
            positions[identity] = edges.wholes.count
            append(edge)
        }
    }

    mutating func append(_ edge: NetworkEdge) {
        edges.codes.append(.init(whole: edges.wholes.count))
        edges.wholes.append(edge)
    }
}
