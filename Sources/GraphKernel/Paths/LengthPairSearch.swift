/// The shortest path by length between two nodes, searched from both ends.
///
/// The search ends when no path through what it has not come to can be shorter than the best
/// it knows. All nodes at which the two sides meet on equally short paths are kept, so that
/// the first of these paths can be told.
///
/// - SeeAlso: T. A. J. Nicholson, "Finding the shortest route between two points in a network",
///   *The Computer Journal* 9(3), 1966, doi:10.1093/comjnl/9.3.275.
final class LengthPairSearch {
    /// The lengths of the best ways known from the source and to the target.
    private struct Label {
        var along: Double
        var against: Double
    }

    private let along: ArcRows
    private let against: ArcRows
    private let labels: Column<Label>
    private var touched: [Int32] = []
    private var front = QuadHeap()
    private var back = QuadHeap()
    /// The length of the best path known, and the nodes at which the sides met on such paths.
    private var best = Double.infinity
    private var meetings: [Int32] = []
    private var steps = TightPaths()

    init(_ along: ArcRows, _ against: ArcRows) {
        (self.along, self.against) = (along, against)
        labels = Column(
            repeating: Label(along: .infinity, against: .infinity), count: along.nodeCount)
    }

    func path(from source: Int32, to target: Int32) -> (nodes: [Int32], edges: [Int32])? {
        guard source != target else { return ([source], []) }
        begin(source, target)
        while !front.isEmpty, !back.isEmpty, front.leastKey + back.leastKey < best {
            if front.count <= back.count {
                settleAlong(&front, rest: back.leastKey)
            } else {
                settleAgainst(&back, rest: front.leastKey)
            }
        }
        guard best < .infinity else { return nil }
        collect(source, target)
        return steps.first(from: source, to: target)
    }

    private func begin(_ source: Int32, _ target: Int32) {
        for node in touched { labels[Int(node)] = Label(along: .infinity, against: .infinity) }
        touched.removeAll(keepingCapacity: true)
        meetings.removeAll(keepingCapacity: true)
        front.removeAll()
        back.removeAll()
        best = .infinity
        (labels[Int(source)].along, labels[Int(target)].against) = (0, 0)
        touched += [source, target]
        front.push(Waiting(key: 0, node: source))
        back.push(Waiting(key: 0, node: target))
    }

    private func settleAlong(_ heap: inout QuadHeap, rest: Double) {
        let nearest = heap.popLeast()
        guard nearest.key == labels[Int(nearest.node)].along else { return }
        let labels = labels.start
        along.withPointers { offsets, arcs in
            for position in Int(offsets[Int(nearest.node)])..<Int(offsets[Int(nearest.node) + 1]) {
                let arc = arcs[position]
                let next = nearest.key + arc.length
                let label = labels[Int(arc.head)]
                guard next < label.along else { continue }
                labels[Int(arc.head)].along = next
                touch(arc.head, label)
                meet(arc.head, next + label.against)
                // What the other side has passed already need not be gone on from.
                if next + rest < best { heap.push(Waiting(key: next, node: arc.head)) }
            }
        }
    }

    private func settleAgainst(_ heap: inout QuadHeap, rest: Double) {
        let nearest = heap.popLeast()
        guard nearest.key == labels[Int(nearest.node)].against else { return }
        let labels = labels.start
        against.withPointers { offsets, arcs in
            for position in Int(offsets[Int(nearest.node)])..<Int(offsets[Int(nearest.node) + 1]) {
                let arc = arcs[position]
                let next = nearest.key + arc.length
                let label = labels[Int(arc.head)]
                guard next < label.against else { continue }
                labels[Int(arc.head)].against = next
                touch(arc.head, label)
                meet(arc.head, next + label.along)
                if next + rest < best { heap.push(Waiting(key: next, node: arc.head)) }
            }
        }
    }

    @inline(__always)
    private func touch(_ node: Int32, _ label: Label) {
        if label.along == .infinity, label.against == .infinity { touched.append(node) }
    }

    @inline(__always)
    private func meet(_ node: Int32, _ length: Double) {
        guard length <= best, length < .infinity else { return }
        if length < best { meetings.removeAll(keepingCapacity: true) }
        best = length
        meetings.append(node)
    }

    /// Gathers the steps of all shortest paths, from where the sides met to both ends.
    private func collect(_ source: Int32, _ target: Int32) {
        steps.removeAll()
        var walk = Array(Set(meetings)).sorted()
        var seen = Set(walk)
        let start = walk
        while let node = walk.popLast() {
            for arc in against.arcs[against.row(of: Int(node))]
            where labels[Int(arc.head)].along + arc.length == labels[Int(node)].along {
                steps.add(arc.head, node, arc.edge)
                if seen.insert(arc.head).inserted { walk.append(arc.head) }
            }
        }
        walk = start
        seen = Set(walk)
        while let node = walk.popLast() {
            for arc in along.arcs[along.row(of: Int(node))]
            where labels[Int(arc.head)].against + arc.length == labels[Int(node)].against {
                steps.add(node, arc.head, arc.edge)
                if seen.insert(arc.head).inserted { walk.append(arc.head) }
            }
        }
    }
}
