/// Distances from one node at a time, in buffers that are used again from node to node.
struct DistanceSweep {
    /// The distance to each node of the last sweep; infinite where there is no path.
    private(set) var distance: [Double]
    /// The nodes that the last sweep reached, nearest first.
    private(set) var order: [Int32] = []
    private let rows: [Adjacency]
    private let lengths: [Double]?
    private var queue = Heap<WaitingNode>()

    init(nodeCount: Int, rows: [Adjacency], lengths: [Double]?) {
        distance = [Double](repeating: .infinity, count: nodeCount)
        order.reserveCapacity(nodeCount)
        self.rows = rows
        self.lengths = lengths
    }

    /// Measures from `start`, forgetting the sweep before.
    mutating func run(from start: Int32) { run(from: [start]) }

    /// Measures from the nearest of some nodes, forgetting the sweep before.
    mutating func run(from starts: [Int32]) {
        for node in order { distance[Int(node)] = .infinity }
        order.removeAll(keepingCapacity: true)
        for start in starts where distance[Int(start)] != 0 {
            distance[Int(start)] = 0
            order.append(start)
        }
        guard let lengths else { return runHops() }
        for start in order { queue.push(WaitingNode(distance: 0, node: start)) }
        order.removeAll(keepingCapacity: true)
        runLengths(lengths)
    }

    private mutating func runHops() {
        var position = 0
        while position < order.count {
            let node = Int(order[position])
            position += 1
            let next = distance[node] + 1
            for adjacency in rows {
                for entry in adjacency.row(of: node) {
                    let neighbor = adjacency.neighbors[entry]
                    guard distance[Int(neighbor)] == .infinity else { continue }
                    distance[Int(neighbor)] = next
                    order.append(neighbor)
                }
            }
        }
    }

    private mutating func runLengths(_ lengths: [Double]) {
        while let nearest = queue.popLeast() {
            let (reached, node) = (nearest.distance, nearest.node)
            // A node is pushed once per improvement; only its best entry counts.
            guard reached == distance[Int(node)] else { continue }
            order.append(node)
            for adjacency in rows {
                for entry in adjacency.row(of: Int(node)) {
                    let neighbor = adjacency.neighbors[entry]
                    let next = reached + lengths[Int(adjacency.edges[entry])]
                    guard next < distance[Int(neighbor)] else { continue }
                    distance[Int(neighbor)] = next
                    queue.push(WaitingNode(distance: next, node: neighbor))
                }
            }
        }
    }
}
