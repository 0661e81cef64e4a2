/// A graph in which every path passes the nodes that it must and keeps away from those that it must
/// not.
///
/// Nodes to keep away from lose their edges. For nodes to be passed, each node of the graph stands
/// once for every set of them that a path may have met by then, in a layer of its own; an edge that
/// leads to one of them leads into the layer that counts it, and targets are in the last layer
/// alone. So what holds of every path of these layers holds of every path that fits, and none is
/// left out. Without conditions there is one layer, the graph itself.
struct PathLayers {
    /// The graph in layers.
    let graph: TemporalGraph
    /// The query with its ends in the layers where they belong.
    let query: PathQuery
    /// How many nodes a layer has: nodes that are so far apart are the same.
    let period: Int32
    /// The edge of the plain graph that each stands for, or nil where all are the same.
    private let origins: [Int32]?

    /// Spreads a graph over the conditions of a query.
    ///
    /// - Throws: `nodeOutOfRange`; `tooLarge` where the layers would have more edges than the
    ///   search may do work.
    init(_ plain: TemporalGraph, _ query: PathQuery) throws(GraphError) {
        let nodes = query.sources + query.targets + query.through + query.avoiding
        for node in nodes { try plain.graph.requireNode(Int(node)) }
        period = Int32(plain.graph.nodeCount)
        let tellsStated = query.order == .likelihood && plain.statesSomeLikelihoods
        guard !query.through.isEmpty || !query.avoiding.isEmpty || tellsStated else {
            (graph, self.query, origins) = (plain, query, nil)
            return
        }
        let conditions = PathConditions(plain.graph, query)
        var arcs = ArcList(of: plain.graph, fit: conditions)
        let shutOut = try conditions.shutOut(arcs)
        if shutOut { arcs = ArcList() }
        let count = shutOut ? 0 : conditions.waypoints.count
        try Self.checkSize(plain.graph.nodeCount, arcs.tails.count, layers: count, query)
        let layered = arcs.layered(
            conditions, layers: count, telling: tellsStated ? plain.costs : nil)
        let total = plain.graph.nodeCount << (tellsStated ? count + 1 : count)
        let list = EdgeList(upstream: layered.tails, downstream: layered.heads)
        graph = TemporalGraph(
            copying: plain, into: try CSRGraph(nodeCount: total, edges: list),
            origins: layered.origins, costs: tellsStated ? layered.costs : nil,
            cargo: plain.cargo?.picked(layered.origins))
        origins = layered.origins
        self.query = conditions.placed(query, layers: count, isTwice: tellsStated)
    }

    private static func checkSize(
        _ nodes: Int, _ edges: Int, layers count: Int, _ query: PathQuery
    ) throws(GraphError) {
        guard count > 0 else { return }
        for (size, most) in [(nodes, Int(Int32.max) / 2), (edges, query.workLimit)] {
            let (total, isOver) = size.multipliedReportingOverflow(by: 1 << min(count, 62))
            guard !isOver, total <= most else { throw .tooLarge(count: isOver ? .max : total) }
        }
    }

    /// Whether two nodes of layers are the same node of the plain graph.
    @inline(__always)
    func areSame(_ one: Int32, _ other: Int32) -> Bool {
        one == other || (isLayered && one % period == other % period)
    }

    private var isLayered: Bool { origins != nil }

    /// Marks a node in every layer.
    func mark(_ node: Int32, _ isSet: Bool, in marks: inout [Bool]) {
        guard isLayered else {
            marks[Int(node)] = isSet
            return
        }
        for copy in stride(from: Int(node % period), to: marks.count, by: Int(period)) {
            marks[copy] = isSet
        }
    }

    /// A path of the layers as a path of the plain graph.
    func timed(nodes: [Int32], edges: [Int32]) -> TimedPath {
        let path = graph.timed(nodes: nodes, edges: edges, query.rules)
        guard let origins else { return path }
        return TimedPath(
            nodes: nodes.map { $0 % period }, edges: edges.map { origins[Int($0)] },
            chronology: path.chronology, departure: path.departure, arrival: path.arrival)
    }
}

/// The arcs along which a path may go.
struct ArcList {
    private(set) var tails: [Int32] = []
    private(set) var heads: [Int32] = []
    /// The edge that each arc is of.
    private(set) var origins: [Int32] = []
    /// What each arc costs, where that is not simply what its edge does.
    private(set) var costs: [Int64] = []

    init() {}

    init(of graph: CSRGraph, fit conditions: PathConditions) {
        for edge in 0..<graph.edgeCount {
            let (tail, head) = (graph.upstream[edge], graph.downstream[edge])
            if conditions.fits(tail, head) { add(tail, head, Int32(edge)) }
            if graph.isUndirected, conditions.fits(head, tail) { add(head, tail, Int32(edge)) }
        }
    }

    private mutating func add(_ tail: Int32, _ head: Int32, _ origin: Int32) {
        tails.append(tail)
        heads.append(head)
        origins.append(origin)
    }

    /// The arcs from every layer into the one to which their heads lead.
    ///
    /// The costs of edges are given where layers come twice: once for paths that have met no step
    /// that states a likelihood, once for those that have.
    func layered(
        _ conditions: PathConditions, layers count: Int, telling edgeCosts: [Int64]?
    ) -> ArcList {
        guard count > 0 || edgeCosts != nil else { return self }
        let (last, period) = ((1 << count) - 1, conditions.nodeCount)
        let stated = edgeCosts == nil ? 0 : last + 1
        var result = ArcList()
        for layer in 0...(last | stated) {
            for arc in tails.indices {
                let (tail, head) = (Int(tails[arc]), Int(heads[arc]))
                let cost = edgeCosts?[Int(origins[arc])] ?? 0
                let isStated = cost < TemporalGraph.unstated
                let next = layer | conditions.bits[head] | (isStated ? stated : 0)
                // No path stands at a node to be passed without having passed it.
                guard conditions.bits[tail] & ~layer == 0 else { continue }
                let isEnd = conditions.isTarget[head]
                guard next & last == last || !isEnd else { continue }
                result.add(
                    Int32(layer * period + tail), Int32(next * period + head), origins[arc])
                guard stated > 0 else { continue }
                let isWhole = isEnd && next & stated == 0
                result.costs.append(isWhole ? cost + TemporalGraph.nothingStated : cost)
            }
        }
        return result
    }
}
