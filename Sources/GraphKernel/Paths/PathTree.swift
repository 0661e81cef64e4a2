/// The first of the shortest paths from one node to each.
public struct PathTree: Hashable, Sendable {
    /// The node at which paths begin.
    public let source: Int
    /// The length of the path to each node, infinite where there is none; shape `[nodeCount]`.
    public let distances: [Double]
    /// The node before each on its path; −1 at the source and where there is no path;
    /// shape `[nodeCount]`.
    public let previous: [Int32]
    /// The edge of the last step to each node, −1 where there is no step; shape `[nodeCount]`.
    public let edges: [Int32]

    /// The path to a node of the graph, or nil where there is none.
    public func path(to target: Int) -> Path? {
        guard distances[target].isFinite else { return nil }
        var (nodes, steps) = ([Int32(target)], [Int32]())
        while let node = nodes.last, previous[Int(node)] >= 0 {
            steps.append(edges[Int(node)])
            nodes.append(previous[Int(node)])
        }
        return Path(nodes: nodes.reversed(), edges: steps.reversed(), length: distances[target])
    }
}

extension PathFinder {
    /// The first of the shortest paths from one node to each.
    ///
    /// - Throws: `nodeOutOfRange`.
    /// - Complexity: O((V + E) log V) time at worst, O(V) memory beside the finder.
    public func tree(from source: Int) throws(GraphError) -> PathTree {
        try net.requireNode(source)
        scratch.sweep.run(from: Int32(source))
        var growth = TreeGrowth(scratch.against, scratch.sweep)
        growth.run()
        return PathTree(
            source: source, distances: scratch.sweep.lengths(unit: net.unit),
            previous: growth.previous, edges: growth.edges)
    }
}

/// Picks, of the shortest paths to each node, the first.
private struct TreeGrowth {
    private(set) var previous: [Int32]
    private(set) var edges: [Int32]
    private let against: ArcRows
    private let sweep: LengthSweep
    private var hops: [Int32]
    /// The place of a node's first path among those of as many hops.
    private var ranks: [Int32]

    init(_ against: ArcRows, _ sweep: LengthSweep) {
        (self.against, self.sweep) = (against, sweep)
        previous = [Int32](repeating: -1, count: against.nodeCount)
        (edges, hops, ranks) = (previous, previous, previous)
    }

    mutating func run() {
        guard sweep.reached > 0 else { return }
        hops[Int(sweep.order[0])] = 0
        for position in 1..<max(sweep.reached, 1) { countHops(to: sweep.order[position]) }
        var levels: [[Int32]] = []
        for position in 0..<sweep.reached {
            let (node, hops) = (sweep.order[position], Int(hops[Int(sweep.order[position])]))
            while levels.count <= hops { levels.append([]) }
            levels[hops].append(node)
        }
        for level in levels { rank(level) }
    }

    /// The steps to a node that lie on shortest paths, from nodes that were settled before it.
    private func tightArcs(to node: Int32) -> some Sequence<Arc> {
        let own = sweep.distances[Int(node)]
        return against.arcs[against.row(of: Int(node))].lazy.filter { [hops, sweep] arc in
            hops[Int(arc.head)] >= 0 && sweep.distances[Int(arc.head)] + arc.length == own
        }
    }

    private mutating func countHops(to node: Int32) {
        var fewest = Int32.max
        for arc in tightArcs(to: node) { fewest = min(fewest, hops[Int(arc.head)]) }
        hops[Int(node)] = fewest + 1
    }

    /// Chooses the steps to nodes of as many hops, then puts these nodes in order of their paths.
    private mutating func rank(_ level: [Int32]) {
        for node in level where hops[Int(node)] > 0 { choose(node) }
        let place = { [ranks, previous] (node: Int32) in
            previous[Int(node)] < 0 ? -1 : ranks[Int(previous[Int(node)])]
        }
        let ordered = level.map { (place($0), $0) }.sorted { $0 < $1 }
        for (rank, entry) in ordered.enumerated() { ranks[Int(entry.1)] = Int32(rank) }
    }

    private mutating func choose(_ node: Int32) {
        var best: Arc?
        for arc in tightArcs(to: node) where hops[Int(arc.head)] == hops[Int(node)] - 1 {
            // Rows are sorted: of parallel edges the lowest comes first.
            if let known = best, ranks[Int(known.head)] <= ranks[Int(arc.head)] { continue }
            best = arc
        }
        previous[Int(node)] = best?.head ?? -1
        edges[Int(node)] = best?.edge ?? -1
    }
}
