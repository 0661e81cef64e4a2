/// A walk along all loopless paths of a query, which turns back where none leads on.
struct SimplePathWalk {
    private let net: PathNet
    private let query: SimplePathQuery
    /// The most steps a path can need, so that it fits 32 bits.
    private let most: Int32
    /// The hops that are left to the target from each node, the greatest number where too many.
    private let remaining: [Int32]
    private var waypoints: Waypoints
    private var isOnPath: [Bool]
    private var nodes: [Int32]
    private var edges: [Int32] = []
    /// Where the row of each node on the path is to be read on.
    private var cursors: [Int] = []
    private var work = 0

    init(_ net: PathNet, _ query: SimplePathQuery) throws(GraphError) {
        for node in [query.source, query.target] + query.through + query.avoiding {
            try net.requireNode(node)
        }
        guard query.hops >= 0 else { throw .parameterOutOfRange(.hops) }
        (self.net, self.query) = (net, query)
        most = Int32(min(query.hops, net.nodeCount))
        var limits = HopLimits(net, bound: most)
        for node in query.avoiding { limits.forbid(node) }
        remaining = limits.hops(to: query.target, from: query.source)
        waypoints = Waypoints(query, remaining, limits)
        isOnPath = [Bool](repeating: false, count: net.nodeCount)
        nodes = [Int32(query.source)]
    }

    /// Hands over the nodes and edges of each path until told to stop.
    mutating func run(_ found: ([Int32], [Int32]) -> Bool) throws(GraphError) {
        guard remaining[query.source] <= most, waypoints.allows(nodes[0], left: most) else {
            return
        }
        guard query.source != query.target else {
            if waypoints.areAllReached { _ = found(nodes, edges) }
            return
        }
        enter(nodes[0])
        while let step = try nextStep() {
            let (head, edge) = (net.along.neighbors[step], net.along.edges[step])
            nodes.append(head)
            edges.append(edge)
            guard head == query.target else {
                enter(head)
                continue
            }
            let goesOn = !waypoints.areAllReached || found(nodes, edges)
            nodes.removeLast()
            edges.removeLast()
            if !goesOn { return }
        }
    }

    private mutating func enter(_ node: Int32) {
        isOnPath[Int(node)] = true
        waypoints.enter(node)
        cursors.append(Int(net.along.offsets[Int(node)]))
    }

    private mutating func leave() {
        guard let node = nodes.popLast() else { return }
        isOnPath[Int(node)] = false
        waypoints.leave(node)
        cursors.removeLast()
        _ = edges.popLast()
    }

    /// The next entry along which the path may go on, going back where there is none.
    private mutating func nextStep() throws(GraphError) -> Int? {
        while let cursor = cursors.last, let node = nodes.last {
            let left = most - Int32(cursors.count)
            let end = Int(net.along.offsets[Int(node) + 1])
            let entry = firstOpen(cursor..<end, left)
            work += entry - cursor + 1
            guard work <= query.workLimit else { throw .workLimit(limit: query.workLimit) }
            if entry < end {
                cursors[cursors.count - 1] = entry + 1
                return entry
            }
            leave()
        }
        return nil
    }

    /// The first entry from which the target can still be reached in `left` hops.
    private func firstOpen(_ range: Range<Int>, _ left: Int32) -> Int {
        remaining.withUnsafeBufferPointer { remaining in
            net.along.neighbors.withUnsafeBufferPointer { neighbors in
                for entry in range where remaining[Int(neighbors[entry])] <= left {
                    let head = neighbors[entry]
                    if !isOnPath[Int(head)], waypoints.allows(head, left: left) { return entry }
                }
                return range.upperBound
            }
        }
    }
}
