/// Distances by length from one node at a time.
final class LengthNearness: NearnessSweep {
    private let rows: ArcRows
    private var queue: NearestQueue
    private let distances: Column<Double>
    private let order: Column<Int32>

    init(_ rows: ArcRows) {
        self.rows = rows
        let count = rows.offsets.count - 1
        queue = NearestQueue(rows, nodeCount: count)
        distances = Column(repeating: .infinity, count: count)
        order = Column(repeating: 0, count: count)
    }

    func run(from source: Int32) -> Nearness {
        var nearness = Nearness()
        each(from: source) { _, distance in nearness.add(1, at: distance) }
        return nearness
    }

    func visit(from source: Int32, _ found: (_ node: Int32, _ distance: Double) -> Void) {
        each(from: source, found)
    }

    @inline(__always)
    private func each(from source: Int32, _ found: (_ node: Int32, _ distance: Double) -> Void) {
        let (distances, order) = (distances.start, order.start)
        var reached = 1
        queue.restart()
        (distances[Int(source)], order[0]) = (0, source)
        rows.withPointers { offsets, steps in
            var nearest = QueuedNode(distance: 0, node: source, next: 0)
            while true {
                let node = Int(nearest.node)
                for step in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                    let (head, distance) = (
                        steps[step].head, nearest.distance + steps[step].length
                    )
                    guard distance < distances[Int(head)] else { continue }
                    distances[Int(head)] = distance
                    queue.push(distance, head)
                }
                guard let next = queue.popNearest(distances) else { break }
                nearest = next
                found(next.node, next.distance)
                order[reached] = next.node
                reached &+= 1
            }
        }
        for place in 0..<reached { distances[Int(order[place])] = .infinity }
    }
}
