/// A search back from the target, a node at a time, that tells when nothing is left to find.
struct Retreat {
    /// The number of the search that last came to a node.
    private var reached: [Int32]
    private var search: Int32 = 0
    private var queue: [Int32] = []
    private var position = 0
    private var hasMet = false

    init(nodeCount: Int) { reached = [Int32](repeating: 0, count: nodeCount) }

    mutating func begin(at target: Int32) {
        if search == .max {
            reached = [Int32](repeating: 0, count: reached.count)
            search = 0
        }
        search += 1
        queue.removeAll(keepingCapacity: true)
        (position, hasMet) = (0, false)
        add(target)
    }

    private mutating func add(_ node: Int32) {
        reached[Int(node)] = search
        queue.append(node)
    }

    /// Looks at one more node, and says whether a path from `spur` may still be there.
    mutating func step(
        _ against: ArcRows, _ isBlocked: [Bool], _ spur: Int32, _ banned: [Int32]
    ) -> Bool {
        guard !hasMet else { return true }
        guard position < queue.count else { return false }
        let node = queue[position]
        position += 1
        for arc in against.arcs[against.row(of: Int(node))] {
            if arc.head == spur, !banned.contains(arc.edge) {
                hasMet = true
                return true
            }
            if !isBlocked[Int(arc.head)], reached[Int(arc.head)] != search { add(arc.head) }
        }
        return true
    }
}
