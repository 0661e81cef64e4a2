/// Moves nodes to the neighbouring community where they add most.
///
/// Nodes wait in a queue; a node is looked at again when its neighbours moved so that another
/// community may have become better. As long as many wait they are weighed in batches by all
/// threads and moved one by one; a batch depends on the graph alone.
struct LocalMoving: ~Copyable {
    var table: CommunityTable
    var queue: NodeQueue
    let penalty: Double
    private(set) var hasMoved = false
    private var looksLeft: Int

    /// Looks at the nodes in the order given, `labels` being their communities in `0..<n`, until
    /// none moves or there were so many `looks`.
    init(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, penalty: Double,
        order: [Int32], looks: Int = .max
    ) {
        looksLeft = looks
        self.penalty = penalty
        table = CommunityTable(level, labels)
        queue = NodeQueue(order)
    }

    /// Looks at the nodes that wait one by one.
    mutating func finish(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>
    ) {
        var affinities = Affinities(communities: level.nodeCount)
        let batch = MoveBatch(room: 0, nodeCount: 0)
        while goesOn(above: 0) {
            let node = queue.node(at: 0)
            take(1)
            let move = Move(node, level, labels, table, penalty: penalty, &affinities)
            queue.set(slack: move.slack, of: node)
            if !move.isStaying { make(move, level, labels, batch) }
        }
    }

    /// Whether more nodes wait, and may be looked at.
    @inline(__always)
    func goesOn(above least: Int) -> Bool { queue.count > least && looksLeft > 0 }

    /// Takes nodes out of the queue that are looked at.
    @inline(__always)
    mutating func take(_ count: Int) {
        queue.drop(count)
        looksLeft -= count
    }

    /// Moves a node and lets those of its neighbours wait that may follow.
    @inline(__always)
    mutating func make(
        _ move: Move, _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>,
        _ batch: borrowing MoveBatch
    ) {
        let node = Int(move.node)
        let new = move.new == Move.apart ? table.nextFree ?? move.old : move.new
        table.move(size: level.sizes[node], from: Int(move.old), to: Int(new))
        labels[node] = new
        hasMoved = true
        for entry in level.row(of: node) {
            let neighbor = Int(level.neighbors[entry])
            let weight = level.isWeighted ? level.weights[entry] : 1
            let slack = queue.slack(neighbor)
            if slack == NodeQueue.waiting {
                batch.adjust(neighbor, weight: weight, from: move.old, to: new)
                continue
            }
            let label = labels[neighbor]
            let left = slack + Self.change(label, weight, from: move.old, to: new)
            left < 0 ? queue.append(neighbor) : queue.set(slack: left, of: neighbor)
        }
    }

    /// What a node's own community gains over any other, at the least, by a neighbour's move.
    @inline(__always)
    static func change(_ own: Int32, _ weight: Double, from old: Int32, to new: Int32) -> Double {
        own == new ? weight : own == old ? -2 * weight : -weight
    }
}
