/// Brandes' algorithm by lengths, in buffers that are used again.
///
/// Steps that could be the last of a shortest path are noted as Dijkstra's search looks at
/// them; when all distances are known, those that are remain, in the order of the nodes they
/// leave. They are then walked forwards for path counts and backwards for dependencies.
final class LengthPass: SourcePass {
    private let sums: Column<Double>
    private let rows: ArcRows
    private let subject: PathSubject
    private var queue: NearestQueue
    private let distances: Column<Double>
    /// A node's place among those reached, −1 while it has none.
    private let places: Column<Int32>
    private let order: Column<Int32>
    private let starts: Column<Int32>
    /// Steps: the distance by way of each, where it leads, and in place of `next` its edge.
    private let noted: Column<QueuedNode>
    private let paths: Column<Double>
    private let quotients: Column<Double>

    init(_ rows: ArcRows, _ subject: PathSubject, count sumCount: Int) {
        (self.rows, self.subject) = (rows, subject)
        let count = rows.offsets.count - 1
        queue = NearestQueue(rows, nodeCount: count)
        sums = Column(repeating: 0, count: sumCount)
        paths = Column(repeating: 0, count: count)
        quotients = Column(repeating: 0, count: count)
        distances = Column(repeating: .infinity, count: count)
        places = Column(repeating: -1, count: count)
        order = Column(repeating: 0, count: count)
        starts = Column(repeating: 0, count: count + 1)
        noted = Column(
            repeating: QueuedNode(distance: 0, node: 0, next: 0), count: rows.arcs.count + 1)
    }

    func handIn(to total: borrowing Column<Double>) { sums.move(to: total) }

    func run(from source: Int32) -> Bool {
        let reached = search(from: source)
        let isCounted = countPaths(reached)
        switch subject {
        case .nodes: sumNodes(reached)
        case .edges: sumEdges(reached)
        }
        forget(reached)
        return isCounted
    }

    /// Finds all distances and notes the steps that may lie on shortest paths.
    private func search(from source: Int32) -> Int {
        let (distances, places, order) = (distances.start, places.start, order.start)
        let (starts, noted) = (starts.start, noted.start)
        var (reached, note) = (0, 0)
        queue.restart()
        distances[Int(source)] = 0
        rows.withPointers { offsets, steps in
            var nearest = QueuedNode(distance: 0, node: source, next: 0)
            while true {
                let node = Int(nearest.node)
                places[node] = Int32(truncatingIfNeeded: reached)
                order[reached] = nearest.node
                starts[reached] = Int32(truncatingIfNeeded: note)
                reached &+= 1
                for step in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                    let (head, length) = (steps[step].head, steps[step].length)
                    let distance = nearest.distance + length
                    let known = distances[Int(head)]
                    // Twice what counts as equal, so that nothing equal is lost to rounding.
                    guard distance <= known * (1 + 2e-10) else { continue }
                    noted[note] = QueuedNode(
                        distance: distance, node: head, next: steps[step].edge)
                    note &+= 1
                    guard distance < known else { continue }
                    distances[Int(head)] = distance
                    queue.push(distance, head)
                }
                guard let next = queue.popNearest(distances) else { break }
                nearest = next
            }
        }
        starts[reached] = Int32(truncatingIfNeeded: note)
        return reached
    }

    /// Counts paths along the steps that do lie on shortest ones, and keeps only these.
    private func countPaths(_ reached: Int) -> Bool {
        let (distances, places, order) = (distances.start, places.start, order.start)
        let (starts, noted, paths) = (starts.start, noted.start, paths.start)
        var (kept, isCounted) = (0, true)
        paths[Int(order[0])] = 1
        for place in 0..<reached {
            let count = paths[Int(order[place])]
            if !count.isFinite { isCounted = false }
            var note = Int(starts[place])
            let end = Int(starts[place &+ 1])
            starts[place] = Int32(truncatingIfNeeded: kept)
            while note < end {
                let (distance, head) = (noted[note].distance, noted[note].node)
                note &+= 1
                // A step far shorter than the path could tie both ways; the order settles it.
                guard distance - distances[Int(head)] <= 1e-10 * distance,
                    Int(places[Int(head)]) > place
                else { continue }
                paths[Int(head)] += count
                noted[kept] = noted[note &- 1]
                kept &+= 1
            }
        }
        starts[reached] = Int32(truncatingIfNeeded: kept)
        return isCounted
    }

    private func sumNodes(_ reached: Int) {
        let (order, starts, noted, paths) = (order.start, starts.start, noted.start, paths.start)
        let (quotients, sums) = (quotients.start, sums.start)
        for place in (0..<reached).reversed() {
            let node = Int(order[place])
            var sum = 0.0
            for step in Int(starts[place])..<Int(starts[place &+ 1]) {
                sum += quotients[Int(noted[step].node)]
            }
            quotients[node] = 1 / paths[node] + sum
            // The source scores nothing for its own paths.
            if place > 0 { sums[node] += paths[node] * sum }
        }
    }

    private func sumEdges(_ reached: Int) {
        let (order, starts, noted, paths) = (order.start, starts.start, noted.start, paths.start)
        let (quotients, sums) = (quotients.start, sums.start)
        for place in (0..<reached).reversed() {
            let node = Int(order[place])
            var sum = 0.0
            for step in Int(starts[place])..<Int(starts[place &+ 1]) {
                let part = quotients[Int(noted[step].node)]
                sums[Int(noted[step].next)] += paths[node] * part
                sum += part
            }
            quotients[node] = 1 / paths[node] + sum
        }
    }

    private func forget(_ reached: Int) {
        let (distances, places) = (distances.start, places.start)
        let (order, paths) = (order.start, paths.start)
        for place in 0..<reached {
            let node = Int(order[place])
            (distances[node], paths[node], places[node]) = (.infinity, 0, -1)
        }
    }
}
