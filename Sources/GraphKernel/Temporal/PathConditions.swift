/// The nodes that the paths of a query must pass, and those that they must not.
struct PathConditions {
    let nodeCount: Int
    /// The nodes to be passed, each once, without ends that every path has.
    let waypoints: [Int32]
    /// The number of each node among the waypoints, as one bit, or 0.
    let bits: [Int]
    let isTarget: [Bool]
    private let isSource: [Bool]
    private let isAvoided: [Bool]
    private let ends: (source: Int32, target: Int32)?

    init(_ graph: CSRGraph, _ query: PathQuery) {
        nodeCount = graph.nodeCount
        let (sources, targets) = (Set(query.sources), Set(query.targets))
        let certain = [sources, targets].filter { $0.count == 1 }.reduce(Set()) { $0.union($1) }
        waypoints = Set(query.through).subtracting(certain).sorted()
        var bits = [Int](repeating: 0, count: nodeCount)
        for (number, node) in waypoints.enumerated() where number < 31 {
            bits[Int(node)] = 1 << number
        }
        self.bits = bits
        isSource = Self.marks(query.sources, nodeCount)
        isTarget = Self.marks(query.targets, nodeCount)
        isAvoided = Self.marks(query.avoiding, nodeCount)
        let isPair = sources.count == 1 && targets.count == 1 && sources != targets
        ends = isPair ? sources.first.flatMap { from in targets.first.map { (from, $0) } } : nil
    }

    private static func marks(_ nodes: [Int32], _ count: Int) -> [Bool] {
        var marks = [Bool](repeating: false, count: count)
        for node in nodes { marks[Int(node)] = true }
        return marks
    }

    /// Whether a path may step from one node to another, whatever came before.
    func fits(_ tail: Int32, _ head: Int32) -> Bool {
        let isPast = isTarget[Int(tail)] && !isSource[Int(tail)]
        let isKept = !isAvoided[Int(tail)] && !isAvoided[Int(head)]
        return isKept && tail != head && !isPast && !isSource[Int(head)]
    }

    /// The query with its ends in the first and the last layer, or the last of each half where the
    /// layers come twice.
    func placed(_ query: PathQuery, layers count: Int, isTwice: Bool) -> PathQuery {
        var query = query
        let last = (1 << count) - 1
        let sources = query.sources.map { Int(bits[Int($0)] & last) * nodeCount + Int($0) }
        query.sources = sources.map { Int32($0) }
        let ends = isTwice ? [last, 2 * last + 1] : [last]
        query.targets = ends.flatMap { layer in
            query.targets.map { Int32(layer * nodeCount + Int($0)) }
        }
        return query
    }

    /// Whether all ways to some node that must be passed and all ways on from it share another
    /// node: there is no path then, and to find that out step by step could take forever.
    ///
    /// - Complexity: near O(E) for each waypoint; asked of one source and one target alone.
    func shutOut(_ arcs: ArcList) throws(GraphError) -> Bool {
        guard let ends, !waypoints.isEmpty else { return false }
        let graph = try CSRGraph(
            nodeCount: nodeCount, edges: EdgeList(upstream: arcs.tails, downstream: arcs.heads))
        let before = try graph.immediateDominators(from: Int(ends.source))
        let after = try graph.immediateDominators(from: Int(ends.target), direction: .incoming)
        return waypoints.contains { node in
            guard before[Int(node)] >= 0, after[Int(node)] >= 0 else { return true }
            let onTheWay = Self.chain(from: node, before)
            return Self.chain(from: node, after).contains(where: onTheWay.contains)
        }
    }

    /// The nodes above one in a tree of dominators.
    private static func chain(from node: Int32, _ parents: [Int32]) -> Set<Int32> {
        var chain: Set<Int32> = []
        var next = parents[Int(node)]
        while next >= 0 {
            chain.insert(next)
            next = parents[Int(next)]
        }
        return chain
    }
}
