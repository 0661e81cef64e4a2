/// The lengths of the shortest paths from one node, or the nearest of some, in memory that is used
/// again.
final class LengthSweep {
    let nodeCount: Int
    /// The length to each node of the last sweep, infinite where there is no path.
    let distances: Column<Double>
    /// The nodes that the last sweep reached, nearest first.
    let order: Column<Int32>
    private(set) var reached = 0
    private let rows: ArcRows
    private var queue: BucketQueue

    init(_ rows: ArcRows) {
        self.rows = rows
        nodeCount = rows.nodeCount
        distances = Column(repeating: .infinity, count: nodeCount)
        order = Column(uninitialized: nodeCount)
        queue = BucketQueue(meanLength: rows.meanLength)
    }

    /// Measures from `source`, forgetting the sweep before.
    func run(from source: Int32) { run(from: [source]) }

    /// Measures from the nearest of some nodes, forgetting the sweep before.
    func run(from sources: [Int32]) {
        for position in 0..<reached { distances[Int(order[position])] = .infinity }
        queue.restart()
        reached = rows.withPointers { offsets, arcs in
            Self.settle(sources, offsets, arcs, distances.start, order.start, &queue)
        }
    }

    private static func settle(
        _ sources: [Int32], _ offsets: UnsafeBufferPointer<Int32>, _ arcs: UnsafeBufferPointer<Arc>,
        _ distances: UnsafeMutablePointer<Double>, _ order: UnsafeMutablePointer<Int32>,
        _ queue: inout BucketQueue
    ) -> Int {
        var reached = 0
        for source in sources where distances[Int(source)] > 0 {
            distances[Int(source)] = 0
            queue.push(0, source)
        }
        while let nearest = queue.popLeast(distances) {
            let node = Int(nearest.node)
            order[reached] = nearest.node
            reached += 1
            for position in Int(offsets[node])..<Int(offsets[node + 1]) {
                let arc = arcs[position]
                let next = nearest.key + arc.length
                guard next < distances[Int(arc.head)] else { continue }
                distances[Int(arc.head)] = next
                queue.push(next, arc.head)
            }
        }
        return reached
    }
}
