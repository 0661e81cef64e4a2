/// The first of the shortest paths from a node to the target that keep off some nodes and steps.
///
/// The lengths of the shortest paths to the target in the whole graph bound from below what is
/// left of a path, so the search walks straight towards the target and is about as large
/// as the path it finds. Where the first path from a node on, in the whole graph, keeps off
/// what is forbidden, its length bounds the search from above.
///
/// A search from the target, a node at a time, goes along until an upper bound is known: where
/// few nodes lead to the target, it soon tells that no path is left.
///
/// - SeeAlso: P. E. Hart, N. J. Nilsson, B. Raphael, "A formal basis for the heuristic
///   determination of minimum cost paths", *IEEE Transactions on Systems Science and Cybernetics*
///   4(2), 1968, doi:10.1109/TSSC.1968.300136.
final class SpurSearch {
    private let along: ArcRows
    private let against: ArcRows
    /// What is left to the target from each node, in the whole graph.
    private let remaining: LengthSweep
    private let target: Int32
    /// What a search may exceed its bound by, for the rounding of sums that are not exact.
    private let slack: Double
    private let labels: Column<Double>
    private var touched: [Int32] = []
    private var heap = QuadHeap()
    private var isBlocked: [Bool]
    private var ways: FirstWays
    private var retreat: Retreat
    private var steps = TightPaths()

    init(_ along: ArcRows, _ against: ArcRows, target: Int32, isExact: Bool) {
        (self.along, self.against, self.target) = (along, against, target)
        remaining = LengthSweep(against)
        remaining.run(from: target)
        slack = isExact ? 1 : 1 + 1e-12
        labels = Column(repeating: .infinity, count: along.nodeCount)
        isBlocked = [Bool](repeating: false, count: along.nodeCount)
        ways = FirstWays(nodeCount: along.nodeCount, target: target)
        retreat = Retreat(nodeCount: along.nodeCount)
    }

    /// A lower bound of the length of a path from `spur`, judged by its first step alone.
    func bound(from spur: Int32, root: ArraySlice<Int32>, without banned: [Int32]) -> Double {
        block(root, true)
        defer { block(root, false) }
        var least = Double.infinity
        for arc in along.arcs[along.row(of: Int(spur))] where !isBlocked[Int(arc.head)] {
            let sum = arc.length + remaining.distances[Int(arc.head)]
            if sum < least, !banned.contains(arc.edge) { least = sum }
        }
        return least
    }

    private func block(_ root: ArraySlice<Int32>, _ isSet: Bool) {
        for node in root { isBlocked[Int(node)] = isSet }
    }

    /// The first path from `spur` that keeps off the root's nodes and, at first, some edges.
    func path(
        from spur: Int32, root: ArraySlice<Int32>, without banned: [Int32]
    ) -> (nodes: [Int32], edges: [Int32])? {
        block(root, true)
        defer { block(root, false) }
        for node in touched { labels[Int(node)] = .infinity }
        touched.removeAll(keepingCapacity: true)
        heap.removeAll()
        ways.begin()
        retreat.begin(at: target)
        guard search(from: spur, banned) else { return nil }
        collect(spur, banned)
        return steps.first(from: spur, to: target)
    }

    /// Labels all nodes of all shortest paths, or says that there is no path.
    private func search(from spur: Int32, _ banned: [Int32]) -> Bool {
        labels[Int(spur)] = 0
        touched.append(spur)
        heap.push(Waiting(key: remaining.distances[Int(spur)], node: spur))
        isBlocked[Int(spur)] = true
        defer { isBlocked[Int(spur)] = false }
        var upper = Double.infinity
        while !heap.isEmpty, heap.leastKey <= upper * slack {
            let waiting = heap.popLeast()
            let label = labels[Int(waiting.node)]
            guard waiting.key == label + remaining.distances[Int(waiting.node)] else { continue }
            if waiting.node == target {
                upper = min(upper, label)
                continue
            }
            expand(waiting.node, label, waiting.node == spur ? banned : [], &upper)
            if upper == .infinity, !retreat.step(against, isBlocked, spur, banned) { return false }
        }
        return labels[Int(target)] < .infinity
    }

    private func expand(
        _ node: Int32, _ label: Double, _ banned: [Int32], _ upper: inout Double
    ) {
        along.withPointers { offsets, arcs in
            for position in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
                let arc = arcs[position]
                let next = label + arc.length
                let known = labels[Int(arc.head)]
                let whole = next + remaining.distances[Int(arc.head)]
                guard next < known, whole <= upper * slack, whole < .infinity,
                    !isBlocked[Int(arc.head)], !banned.contains(arc.edge)
                else { continue }
                if known == .infinity { touched.append(arc.head) }
                labels[Int(arc.head)] = next
                heap.push(Waiting(key: whole, node: arc.head))
                if whole < upper, ways.isClear(from: arc.head, along, remaining, isBlocked) {
                    upper = whole
                }
            }
        }
    }

    /// Gathers the steps of all shortest paths, back from the target.
    private func collect(_ spur: Int32, _ banned: [Int32]) {
        steps.removeAll()
        var walk = [target]
        var seen: Set<Int32> = [target]
        while let node = walk.popLast() {
            for arc in against.arcs[against.row(of: Int(node))]
            where labels[Int(arc.head)] + arc.length == labels[Int(node)]
                && !(arc.head == spur && banned.contains(arc.edge))
            {
                steps.add(arc.head, node, arc.edge)
                if seen.insert(arc.head).inserted { walk.append(arc.head) }
            }
        }
    }
}
