public import DiffusionModel
public import GraphKernel
import Synchronization

extension GraphModel {
    /// Projects the selected part of the model to a graph.
    ///
    /// Every selected entity of the level is a node, isolated ones included. Links lead by the
    /// codebook's orientation; a link both ways is two edges, without direction one. An item
    /// that joins actors becomes one edge for every pair that a policy may pass between; edges
    /// that this or folding makes alike (ends, item, time) are one. A path of links from item
    /// to item joins no actors.
    ///
    /// - Throws: `GraphError.tooLarge` for more nodes or edges than 32 bits count, `tooManyWays`
    ///   where agencies act for each other in more ways than are looked through.
    /// - Complexity: O(E log E) for E edges; an item of p participants has up to p² of them.
    public func freeze(
        _ selection: Selection, _ settings: NetworkSettings = NetworkSettings()
    ) throws(GraphError) -> FrozenNetwork {
        var freezer = NetworkFreezer(self, selection, settings)
        guard !freezer.folding.hasTooManyWays else {
            throw .tooManyWays(limit: OfficeFolding.mostWays)
        }
        try freezer.collectEdges()
        return try freezer.frozen()
    }
}

extension NetworkFreezer {
    /// The network of the edges collected, which are put in order for it.
    mutating func frozen() throws(GraphError) -> FrozenNetwork {
        if settings.dropsIsolated { leaveOutIsolated() }
        let nodes = nodes()
        var nodeOfEntity = IndexedList<EntityIndex, NodeIndex>(
            repeating: -1, count: model.entities.count)
        for (node, entity) in nodes.indexed() { nodeOfEntity[entity] = node }
        let sorting = EdgeSorting(
            model: model, edges: edges, nodeOfEntity: nodeOfEntity, nodes: nodes.count,
            threads: settings.threads)
        let order = sorting.sort(&edges.codes)
        let graph = try CSRGraph(
            order, isUndirected: settings.view == .ties, threads: settings.threads
        ) { weights() }
        return FrozenNetwork(
            model: model, settings: settings, entities: nodes, edges: edges, graph: graph,
            unfoldedLinks: folding.unfoldedLinks.count,
            looseLinks: LooseLinks(folding.looseLinks, in: model),
            undatedOffices: undatedOffices(),
            nodeOfEntity: nodeOfEntity, askedPolicies: selection.policies, scope: scope,
            times: NetworkTimes())
    }

    /// The weight of each edge, 1 where none is stated; nil where no edge has one.
    private func weights() -> [Double]? {
        let stated = model.links.weights
        guard !stated.isEmpty || edges.wholes.contains(where: { $0.weight != nil }) else {
            return nil
        }
        if edges.wholes.isEmpty, edges.pairs.isEmpty { return weights(edges.codes, stated) }
        var hasWeights = false
        let weights = edges.codes.map { code -> Double in
            let weight = edges.weight(of: code)
            if weight != nil { hasWeights = true }
            return weight ?? 1
        }
        return hasWeights ? weights : nil
    }

    /// The weights of edges that are a link each, looked up by all threads.
    private func weights(
        _ codes: [NetworkEdges.Code], _ stated: IndexedList<LinkIndex, Double>
    ) -> [Double]? {
        let hasWeights = Atomic(false)
        let weights = [Double](count: codes.count, settings.threads) { edges, weights in
            var isStated = false
            for edge in edges {
                let weight = stated[codes[edge].link ?? 0]
                if !weight.isNaN { isStated = true }
                weights.initialize(at: edge, to: weight.isNaN ? 1 : weight)
            }
            if isStated { hasWeights.store(true, ordering: .relaxed) }
        }
        return hasWeights.load(ordering: .relaxed) ? weights : nil
    }

    /// The entities that are nodes, in the order of their ids.
    private func nodes() -> IndexedList<NodeIndex, EntityIndex> {
        let entities = model.entities
        var isNode = IndexedList<EntityIndex, Bool>(
            entities.indices.map { entity in
                guard self.isNode.isEmpty || self.isNode[entity], selection.keepsNode(entity),
                    hasTie.isEmpty || hasTie[entity]
                else { return false }
                switch settings.level {
                case .item: return true
                case .actor: return role(of: entity) == .actor
                case .region: return role(of: entity) == .actor && !folding.canFold(entity)
                }
            })
        // Mostly all are nodes by what they are, whatever edges they have.
        if isNode.contains(false) {
            for code in edges.codes {
                let (one, other) = edges.ends(code)
                (isNode[one], isNode[other]) = (true, true)
            }
        }
        return IndexedList(
            EntityOrder.sorted(
                entities.indices.filter { isNode[$0] }, entities, settings.threads))
    }

    /// The offices without a date that edges or folding rest on.
    private func undatedOffices() -> [LinkIndex] {
        guard folding.hasOffices else { return [] }
        let model = model
        let direct = edges.codes.compactMap(\.link) + edges.wholes.flatMap(\.links)
        let paired = edges.pairs.lazy.flatMap { [$0.first, $0.second] }
            .filter { model.isOffice($0) }
        return folding.usedOffices.union(direct.filter { model.isOffice($0) }).union(paired)
            .filter { model.timing(ofLink: $0) == nil }.sorted()
    }
}
