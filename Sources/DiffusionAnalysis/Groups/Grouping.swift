public import DiffusionModel
public import DiffusionNetwork
public import GraphKernel

/// Groups of actors, the largest first.
public struct Grouping: Hashable, Sendable {
    /// How they were found.
    public let method: GroupMethod
    /// The actors of each group in the order of their ids; larger groups first, equal ones by the
    /// id of their first actor.
    public let groups: [[EntityIndex]]
    /// How much more the groups keep inside than chance would, direction ignored; communities only.
    public let modularity: Double?
}

extension FrozenNetwork {
    /// Puts the actors of the network into groups.
    ///
    /// Every actor is in one group, alone if need be; biconnected groups share actors and leave
    /// isolated ones out. Communities look at no direction.
    ///
    /// - Throws: what the method throws; see `CSRGraph`.
    public func groups(
        by method: GroupMethod, _ settings: GroupSettings = GroupSettings()
    ) throws(GraphError) -> Grouping {
        if method == .biconnected { return Grouping(method, blocks(), in: self) }
        let labels = try labels(method, settings)
        var members = [[Int32]](repeating: [], count: Int((labels.max() ?? -1) + 1))
        for (node, label) in labels.enumerated() { members[Int(label)].append(Int32(node)) }
        guard method.findsCommunities else { return Grouping(method, members, in: self) }
        let modularity = try withoutDirection()
            .modularity(of: labels, weights: settings.weights)
        return Grouping(method, members, modularity: modularity, in: self)
    }

    /// The graph whose modularity communities are about.
    func withoutDirection() throws(GraphError) -> CSRGraph {
        guard !graph.isUndirected else { return graph }
        let edges = EdgeList(
            upstream: graph.upstream, downstream: graph.downstream, weights: graph.weights)
        return try CSRGraph(nodeCount: graph.nodeCount, edges: edges, isUndirected: true)
    }

    private func labels(
        _ method: GroupMethod, _ settings: GroupSettings
    ) throws(GraphError) -> [Int32] {
        switch method {
        case .weak, .biconnected: return graph.weakComponents().labels
        case .strong: return graph.strongComponents(threads: settings.threads).labels
        case .leiden, .cpm:
            return try graph.leiden(
                quality: method == .cpm ? .constantPotts : .modularity,
                resolution: settings.resolution, weights: settings.weights, seed: settings.seed,
                threads: settings.threads)
        case .labelPropagation:
            return try graph.labelPropagation(weights: settings.weights, seed: settings.seed)
        }
    }

    /// The nodes of each block, ascending.
    private func blocks() -> [[Int32]] {
        let found = graph.biconnectivity()
        var members = [[Int32]](repeating: [], count: found.blockCount)
        for (edge, block) in found.blocks.enumerated() where block >= 0 {
            members[Int(block)] += [graph.upstream[edge], graph.downstream[edge]]
        }
        return members.map { Array(Set($0)).sorted() }
    }
}

extension Grouping {
    fileprivate init(
        _ method: GroupMethod, _ members: [[Int32]], modularity: Double? = nil,
        in network: FrozenNetwork
    ) {
        self.method = method
        self.modularity = modularity
        groups = members.sorted { left, right in
            left.count == right.count
                ? left.lexicographicallyPrecedes(right) : left.count > right.count
        }.map { $0.map { network.entities[NodeIndex(value: $0)] } }
    }
}
