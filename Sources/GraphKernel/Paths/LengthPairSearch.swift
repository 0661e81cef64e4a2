/// The shortest path by length between two nodes, searched from both ends.
///
/// The search ends when no path through what it has not come to can be shorter than the best
/// it knows. All nodes at which the two sides meet on equally short paths are kept, so that
/// the first of these paths can be told.
///
/// - SeeAlso: T. A. J. Nicholson, "Finding the shortest route between two points in a network",
///   *The Computer Journal* 9(3), 1966, doi:10.1093/comjnl/9.3.275.
final class LengthPairSearch {
    /// One side of the search: the steps that it takes, and the nodes that wait.
    private struct Side: ~Copyable {
        let rows: ArcRows
        /// 0 for the side of the source, 1 for that of the target.
        let number: Int
        var heap = QuadHeap()

        init(_ rows: ArcRows, number: Int) { (self.rows, self.number) = (rows, number) }
    }

    /// The lengths of the best ways known from the source and to the target, node after node.
    private let labels: Column<Double>
    private var touched: [Int32] = []
    private var front: Side
    private var back: Side
    /// The length of the best path known, and the nodes at which the sides met on such paths.
    private var best = Double.infinity
    private var meetings: [Int32] = []
    private var steps = TightPaths()

    init(_ along: ArcRows, _ against: ArcRows) {
        front = Side(along, number: 0)
        back = Side(against, number: 1)
        labels = Column(repeating: .infinity, count: 2 * along.nodeCount)
    }

    func path(from source: Int32, to target: Int32) -> (nodes: [Int32], edges: [Int32])? {
        guard source != target else { return ([source], []) }
        begin(source, target)
        while !front.heap.isEmpty, !back.heap.isEmpty,
            front.heap.leastKey + back.heap.leastKey < best
        {
            if front.heap.count <= back.heap.count {
                settle(&front, rest: back.heap.leastKey)
            } else {
                settle(&back, rest: front.heap.leastKey)
            }
        }
        guard best < .infinity else { return nil }
        steps.removeAll()
        // The steps that the other side takes lead back to where this side began.
        collect(back.rows, side: 0) { steps.add($1, $0, $2) }
        collect(front.rows, side: 1) { steps.add($0, $1, $2) }
        return steps.first(from: source, to: target)
    }

    private func begin(_ source: Int32, _ target: Int32) {
        for node in touched {
            (labels[2 * Int(node)], labels[2 * Int(node) + 1]) = (.infinity, .infinity)
        }
        touched.removeAll(keepingCapacity: true)
        meetings.removeAll(keepingCapacity: true)
        front.heap.removeAll()
        back.heap.removeAll()
        best = .infinity
        (labels[2 * Int(source)], labels[2 * Int(target) + 1]) = (0, 0)
        touched += [source, target]
        front.heap.push(Waiting(key: 0, node: source))
        back.heap.push(Waiting(key: 0, node: target))
    }

    /// Goes on from the nearest node of a side; `rest` is the least that the other side adds.
    private func settle(_ side: inout Side, rest: Double) {
        let nearest = side.heap.popLeast()
        let (labels, number) = (labels.start, side.number)
        guard nearest.key == labels[2 * Int(nearest.node) + number] else { return }
        let rows = side.rows
        rows.withPointers { offsets, arcs in
            for position in Int(offsets[Int(nearest.node)])..<Int(offsets[Int(nearest.node) + 1]) {
                let arc = arcs[position]
                let (next, place) = (nearest.key + arc.length, 2 * Int(arc.head) + number)
                let (known, other) = (labels[place], labels[place ^ 1])
                guard next < known else { continue }
                labels[place] = next
                if known == .infinity, other == .infinity { touched.append(arc.head) }
                meet(arc.head, next + other)
                // The search need not go on from what the other side has passed already.
                if next + rest < best { side.heap.push(Waiting(key: next, node: arc.head)) }
            }
        }
    }

    @inline(__always)
    private func meet(_ node: Int32, _ length: Double) {
        guard length <= best, length < .infinity else { return }
        if length < best { meetings.removeAll(keepingCapacity: true) }
        best = length
        meetings.append(node)
    }

    /// Gathers the steps of all shortest paths from where the sides met to where one began.
    private func collect(
        _ rows: ArcRows, side: Int, _ add: (_ node: Int32, _ head: Int32, _ edge: Int32) -> Void
    ) {
        var walk = Set(meetings).sorted()
        var seen = Set(walk)
        while let node = walk.popLast() {
            for arc in rows.arcs[rows.row(of: Int(node))]
            where labels[2 * Int(arc.head) + side] + arc.length == labels[2 * Int(node) + side] {
                add(node, arc.head, arc.edge)
                if seen.insert(arc.head).inserted { walk.append(arc.head) }
            }
        }
    }
}
