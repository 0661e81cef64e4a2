/// The nodes that a path must pass, and whether it still can.
struct Waypoints {
    private let nodes: [Int32]
    /// The hops from each node to each waypoint, and from the waypoint to the target.
    private let toWaypoint: [[Int32]]
    private let toTarget: [Int32]
    private var isReached: [Bool]

    init(_ query: SimplePathQuery, _ remaining: [Int32], _ limits: HopLimits) {
        nodes = Set(query.through).subtracting([query.source, query.target]).sorted().map(
            Int32.init)
        toWaypoint = nodes.map { limits.hops(to: Int($0), from: query.source) }
        toTarget = nodes.map { remaining[Int($0)] }
        isReached = [Bool](repeating: false, count: nodes.count)
    }

    var areAllReached: Bool { isReached.allSatisfy { $0 } }

    /// Whether from a node each waypoint still missing, and then the target, is near enough.
    func allows(_ node: Int32, left: Int32) -> Bool {
        for waypoint in nodes.indices where !isReached[waypoint] {
            let hops = Int(toWaypoint[waypoint][Int(node)]) + Int(toTarget[waypoint])
            if hops > Int(left) { return false }
        }
        return true
    }

    mutating func enter(_ node: Int32) { mark(node, true) }

    mutating func leave(_ node: Int32) { mark(node, false) }

    private mutating func mark(_ node: Int32, _ isSet: Bool) {
        for waypoint in nodes.indices where nodes[waypoint] == node { isReached[waypoint] = isSet }
    }
}
