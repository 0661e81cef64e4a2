/// Walks that share their beginnings: a step is kept once, however many walks begin with it, so
/// that a long walk costs as much as it has steps.
struct StepForest: Sendable {
    /// The node that each step leads to; the root of a walk is the node it starts at.
    private(set) var nodes: [Int32] = []
    /// The way that each step takes; −1 at a root.
    private(set) var ways: [Int32] = []
    /// The step before each step; −1 at a root.
    private(set) var parents: [Int32] = []
    /// How many steps lead to each, itself among them; 0 at a root.
    private(set) var hops: [Int32] = []

    /// Adds a step to a node, by a way and after a step; a root has −1 for both.
    ///
    /// - Returns: The number of the step.
    mutating func add(_ node: Int32, by way: Int32, after parent: Int32) -> Int32 {
        nodes.append(node)
        ways.append(way)
        parents.append(parent)
        hops.append(parent < 0 ? 0 : hops[Int(parent)] + 1)
        return Int32(nodes.count - 1)
    }

    /// The walk that ends with a step.
    ///
    /// - Complexity: O(steps).
    func walk(to step: Int32) -> Walk {
        var (nodes, edges, next) = ([Int32](), [Int32](), step)
        while next >= 0 {
            nodes.append(self.nodes[Int(next)])
            if ways[Int(next)] >= 0 { edges.append(ways[Int(next)]) }
            next = parents[Int(next)]
        }
        return Walk(nodes: nodes.reversed(), edges: edges.reversed())
    }

    /// Goes from one walk to another.
    ///
    /// First the steps are left that only the one has, then those are entered that only the other
    /// has, last ones first. Either may be −1, no walk.
    ///
    /// - Complexity: O(steps that the two do not share).
    func change(
        from one: Int32, to other: Int32, left: (Int32) -> Void, entered: (Int32) -> Void
    ) {
        let shared = lastShared(by: one, other)
        var step = one
        while step != shared {
            left(step)
            step = parents[Int(step)]
        }
        step = other
        while step != shared {
            entered(step)
            step = parents[Int(step)]
        }
    }

    /// The last step that two walks share; −1 where they share none.
    private func lastShared(by one: Int32, _ other: Int32) -> Int32 {
        var (one, other) = (one, other)
        while one != other {
            if comesFirst(one, other) {
                one = parents[Int(one)]
            } else {
                other = parents[Int(other)]
            }
        }
        return one
    }

    /// Whether the first of two steps is to be gone back from before the second: whichever has more
    /// steps behind it cannot lead to the other.
    private func comesFirst(_ one: Int32, _ other: Int32) -> Bool {
        guard one >= 0 else { return false }
        return other < 0 || hops[Int(one)] >= hops[Int(other)]
    }

    /// Whether one walk comes before another by the places of nodes and edges, step by step.
    ///
    /// Step by step, since with all nodes before any edge parallel edges would be tried in every
    /// combination before the first path is whole. A walk comes before those that go on from it.
    ///
    /// - Complexity: O(steps that the two do not share).
    func precedes(_ one: Int32, _ other: Int32, _ ranks: TemporalGraph.Ranks) -> Bool {
        // The first steps that the walks do not share, and whether one of them is longer.
        var (first, second) = (one, other)
        var (mine, theirs): (Int32, Int32) = (-1, -1)
        while first != second {
            let isFirst = comesFirst(first, second)
            let isSecond = second >= 0 && (first < 0 || hops[Int(first)] <= hops[Int(second)])
            if isFirst { (mine, first) = (first, parents[Int(first)]) }
            if isSecond { (theirs, second) = (second, parents[Int(second)]) }
        }
        guard mine >= 0, theirs >= 0 else { return theirs >= 0 }
        let nodes = (
            ranks.nodes[Int(self.nodes[Int(mine)])], ranks.nodes[Int(self.nodes[Int(theirs)])]
        )
        guard nodes.0 == nodes.1, ways[Int(mine)] >= 0, ways[Int(theirs)] >= 0 else {
            return nodes.0 < nodes.1
        }
        return ranks.edges[Int(ways[Int(mine)])] < ranks.edges[Int(ways[Int(theirs)])]
    }
}
