public import DiffusionModel
public import GraphKernel

extension GraphModel {
    /// Projects the selected part of the model to a graph.
    ///
    /// Every selected entity of the level is a node, isolated ones included. Links lead by the
    /// codebook's orientation; a link both ways is two edges, without direction one. An item
    /// that joins actors becomes one edge for every pair that a policy may pass between; edges
    /// that this or folding makes alike (ends, item, time) are one. A path of links from item
    /// to item joins no actors.
    ///
    /// - Throws: `GraphError.tooLarge` for more nodes or edges than 32 bits count.
    /// - Complexity: O(E log E) for E edges; an item of p participants has up to p² of them.
    public func freeze(
        _ selection: Selection, _ settings: NetworkSettings = NetworkSettings()
    ) throws(GraphError) -> FrozenNetwork {
        var freezer = NetworkFreezer(self, selection, settings)
        try freezer.collectEdges()
        return try freezer.frozen()
    }
}

extension NetworkFreezer {
    /// The network of the edges collected.
    func frozen() throws(GraphError) -> FrozenNetwork {
        let nodes = nodes()
        var nodeOfEntity = [Int32](repeating: -1, count: model.entities.count)
        for (node, entity) in nodes.enumerated() { nodeOfEntity[entity] = Int32(node) }
        let sorted = sortedEdges(nodeOfEntity)
        let graph = try graph(sorted, nodes: nodes.count, nodeOfEntity)
        let temporal = try TemporalGraph(
            graph, dates: sorted.map { date(of: $0) },
            likelihoods: sorted.map { $0.likelihood ?? .nan })
        return FrozenNetwork(
            model: model, settings: settings, entities: nodes, edges: sorted, graph: graph,
            unfoldedLinks: folding.unfoldedLinks.count, undatedOffices: undatedOffices(sorted),
            nodeOfEntity: nodeOfEntity, scope: scope, temporal: temporal)
    }

    private func graph(
        _ edges: [NetworkEdge], nodes: Int, _ nodeOfEntity: [Int32]
    ) throws(GraphError) -> CSRGraph {
        let hasWeights = edges.contains { $0.weight != nil }
        let list = EdgeList(
            upstream: edges.map { nodeOfEntity[$0.upstream] },
            downstream: edges.map { nodeOfEntity[$0.downstream] },
            weights: hasWeights ? edges.map { $0.weight ?? 1 } : nil)
        return try CSRGraph(nodeCount: nodes, edges: list, isUndirected: settings.view == .ties)
    }

    /// The entities that are nodes, in the order of their ids.
    private func nodes() -> [Int] {
        var isNode = model.entities.indices.map { entity in
            guard selection.keepsEntity[entity] else { return false }
            switch settings.level {
            case .item: return true
            case .actor: return role(of: entity) == .actor
            case .region: return role(of: entity) == .actor && !folding.canFold(entity)
            }
        }
        for edge in edges { (isNode[edge.upstream], isNode[edge.downstream]) = (true, true) }
        return model.entities.indices.filter { isNode[$0] }
            .sorted { model.entities[$0].id < model.entities[$1].id }
    }

    private func sortedEdges(_ nodeOfEntity: [Int32]) -> [NetworkEdge] {
        let ids = model.linkIDs()
        let ends = edges.map { edge in
            Int64(nodeOfEntity[edge.upstream]) << 32 + Int64(nodeOfEntity[edge.downstream])
        }
        // Positions are sorted, edges moved once; only parallel edges are told apart by their ids.
        func name(_ edge: Int) -> String {
            let links = edges[edge].links
            return links.count == 1
                ? ids[links[0]] : links.map { ids[$0] }.joined(separator: " ")
        }
        return edges.indices.sorted { left, right in
            ends[left] != ends[right] ? ends[left] < ends[right] : name(left) < name(right)
        }.map { edges[$0] }
    }

    private func date(of edge: NetworkEdge) -> EdgeDate {
        let group = edge.sharesDayOfItem ? edge.through.map(Int32.init) ?? itemOfRole(edge) : nil
        guard let timing = edge.timing else {
            var date = EdgeDate.undated
            date.group = group ?? -1
            date.isTransparent = edge.links.allSatisfy { model.isOffice($0) }
            return date
        }
        let (start, end) = (range(timing.start), range(timing.end))
        guard !timing.isMoment else { return .moment(start, group: group ?? -1) }
        return .lasting(from: start, to: end, group: group ?? -1)
    }

    /// The item of a role at the level of items, whose day all such roles share.
    private func itemOfRole(_ edge: NetworkEdge) -> Int32? {
        edge.links.first.flatMap { model.item(ofLink: $0) }.map(Int32.init)
    }

    private func range(_ bounds: DayBounds) -> ClosedRange<Int32> {
        bounds.earliest.number...bounds.latest.number
    }

    private func undatedOffices(_ edges: [NetworkEdge]) -> [Int] {
        let direct = edges.flatMap(\.links).filter { model.isOffice($0) }
        return folding.usedOffices.union(direct)
            .filter { model.timing(ofLink: $0) == nil }.sorted()
    }
}
