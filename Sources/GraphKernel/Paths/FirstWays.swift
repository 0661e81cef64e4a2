/// Whether the first shortest way from a node to the target keeps off what a search must avoid.
struct FirstWays {
    private let target: Int32
    /// The next node on the first way; −1 where it has not been looked for.
    private var next: [Int32]
    /// The number of the search that last judged a node, negative where the way was not clear.
    private var judged: [Int32]
    private var search: Int32 = 0
    private var walk: [Int32] = []

    init(nodeCount: Int, target: Int32) {
        self.target = target
        next = [Int32](repeating: -1, count: nodeCount)
        judged = [Int32](repeating: 0, count: nodeCount)
    }

    mutating func begin() {
        guard search < .max - 1 else {
            judged = [Int32](repeating: 0, count: judged.count)
            search = 1
            return
        }
        search += 1
    }

    /// Walks until the way ends or joins one that has been judged.
    mutating func isClear(
        from start: Int32, _ along: ArcRows, _ remaining: LengthSweep, _ isBlocked: [Bool]
    ) -> Bool {
        walk.removeAll(keepingCapacity: true)
        var node = start
        while node != target, !isBlocked[Int(node)], abs(judged[Int(node)]) != search {
            walk.append(node)
            node = following(node, along, remaining)
        }
        let isClear = node == target || (!isBlocked[Int(node)] && judged[Int(node)] == search)
        for node in walk { judged[Int(node)] = isClear ? search : -search }
        return isClear
    }

    private mutating func following(
        _ node: Int32, _ along: ArcRows, _ remaining: LengthSweep
    ) -> Int32 {
        guard next[Int(node)] < 0 else { return next[Int(node)] }
        let own = remaining.distances[Int(node)]
        // Equal bits: the sweep from the target added the same two numbers.
        let arc = along.arcs[along.row(of: Int(node))].first {
            $0.length + remaining.distances[Int($0.head)] == own
        }
        next[Int(node)] = arc?.head ?? target
        return next[Int(node)]
    }
}
