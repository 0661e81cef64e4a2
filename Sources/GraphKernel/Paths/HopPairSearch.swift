/// The shortest path by hops between two nodes, searched from both ends.
///
/// A search touches only what it comes to: a mark counts as set if it is not below the number
/// with which the search began. Rows are sorted, so the side that starts at the source comes to
/// nodes in the order of their first paths, and the first meeting is on the first path.
///
/// - SeeAlso: I. Pohl, "Bi-directional search", *Machine Intelligence* 6, 1971.
final class HopPairSearch {
    /// The places of a node in the queues of the two sides, counted from the search's number.
    private struct Mark {
        var along: UInt32
        var against: UInt32
    }

    private let net: PathNet
    private let marks: Column<Mark>
    private var base: UInt32 = 1
    private var front: HopFront
    private var back: HopFront

    init(_ net: PathNet) {
        self.net = net
        marks = Column(repeating: Mark(along: 0, against: 0), count: net.nodeCount)
        front = HopFront(capacity: net.nodeCount)
        back = HopFront(capacity: net.nodeCount)
    }

    func path(from source: Int32, to target: Int32) -> Path? {
        guard source != target else { return Path(nodes: [source], edges: [], length: 0) }
        begin(source, target)
        while !front.level.isEmpty, !back.level.isEmpty {
            let fromFront = front.work(net.along) <= back.work(net.against)
            if let meeting = fromFront ? stepAlong(&front) : stepAgainst(&back) {
                return path(to: meeting)
            }
        }
        return nil
    }

    private func begin(_ source: Int32, _ target: Int32) {
        let used = UInt32(max(front.count, back.count)) + 1
        if base > .max - used - UInt32(net.nodeCount) - 1 {
            marks.fill(Mark(along: 0, against: 0))
            base = 1
        } else {
            base += used
        }
        front.begin(source)
        back.begin(target)
        marks[Int(source)].along = base
        marks[Int(target)].against = base
    }

    /// Goes one hop on from the source's side, and gives back the place where the sides met.
    private func stepAlong(_ front: inout HopFront) -> Int? {
        let (base, marks, queue) = (base, marks.start, front.places)
        let level = front.nextLevel()
        var count = level.upperBound
        defer { front.settle(count) }
        return net.along.withPointers { offsets, neighbors in
            for place in level {
                let node = Int(queue.nodes[place])
                for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbor = Int(neighbors[entry])
                    guard marks[neighbor].along < base else { continue }
                    marks[neighbor].along = base &+ UInt32(truncatingIfNeeded: count)
                    queue.put(neighbor, at: count, from: place, entry)
                    count &+= 1
                    // Rows are sorted: the first that the other side knows is the lowest.
                    if marks[neighbor].against >= base { return count &- 1 }
                }
            }
            return nil
        }
    }

    /// Goes one hop back from the target's side; of the places where the sides met the first
    /// in the order of the source's side counts.
    private func stepAgainst(_ back: inout HopFront) -> Int? {
        let (base, marks, queue) = (base, marks.start, back.places)
        let level = back.nextLevel()
        var count = level.upperBound
        defer { back.settle(count) }
        return net.against.withPointers { offsets, neighbors in
            var meeting: Int?
            for place in level {
                let node = Int(queue.nodes[place])
                for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbor = Int(neighbors[entry])
                    guard marks[neighbor].against < base else { continue }
                    marks[neighbor].against = base &+ UInt32(truncatingIfNeeded: count)
                    queue.put(neighbor, at: count, from: place, entry)
                    count &+= 1
                    guard marks[neighbor].along >= base else { continue }
                    meeting = min(meeting ?? .max, Int(marks[neighbor].along - base))
                }
            }
            return meeting
        }
    }

    private func path(to meeting: Int) -> Path {
        var (nodes, edges) = ([Int32](), [Int32]())
        var place = meeting
        while place > 0 {
            nodes.append(front.nodes[place])
            edges.append(net.along.edges[Int(front.entries[place])])
            place = Int(front.previous[place])
        }
        nodes.append(front.nodes[0])
        nodes.reverse()
        edges.reverse()
        append(from: front.nodes[meeting], &nodes, &edges)
        return net.path(nodes: nodes, edges: edges)
    }

    /// Goes on from where the sides met, always to the lowest node that is one hop nearer.
    private func append(from meeting: Int32, _ nodes: inout [Int32], _ edges: inout [Int32]) {
        var node = Int(meeting)
        var place = Int(marks[node].against - base)
        while place > 0 {
            let nearer = back.levelBefore(place)
            let row = net.along.row(of: node)
            guard
                let entry = row.first(where: { entry in
                    let mark = marks[Int(net.along.neighbors[entry])].against
                    return mark >= base && nearer.contains(Int(mark - base))
                })
            else { return }
            node = Int(net.along.neighbors[entry])
            place = Int(marks[node].against - base)
            nodes.append(Int32(node))
            edges.append(net.along.edges[entry])
        }
    }
}
