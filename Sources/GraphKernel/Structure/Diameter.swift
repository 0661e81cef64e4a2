extension CSRGraph {
    /// Finds the most hops that a shortest way between two nodes takes.
    ///
    /// Ways follow edges in the direction given; without direction all edges may be walked either
    /// way. Pairs without a way are left out; weights, parallel edges and self-loops change
    /// nothing. The answer is exact: distances from and to a busy node bound those of all pairs
    /// that it joins, so that only walks from and to the nodes farthest from it are needed.
    ///
    /// - Parameters:
    ///   - direction: Which way edges are followed.
    ///   - threads: How many threads share the work.
    /// - Returns: The diameter, 0 where no way joins two nodes; nil where there are no nodes.
    /// - Complexity: O(V · E) time at worst, which long chains with direction come to; a few dozen
    ///   walks on most graphs with a large core;
    ///   O(V + E) memory, 200 bytes a node and thread.
    /// - SeeAlso: P. Crescenzi et al., "On computing the diameter of real-world directed
    ///   (weighted) graphs", *SEA* 2012, doi:10.1007/978-3-642-30850-5_10.
    public func diameter(
        direction: Direction = .outgoing, threads: ThreadCount = .cores
    ) -> Int? {
        guard nodeCount > 0 else { return nil }
        var search = DiameterSearch(self, direction, threads)
        search.run()
        return search.longest
    }
}

/// Looks for the longest shortest way by pivots, each of which settles who reaches it.
private struct DiameterSearch {
    /// The longest shortest way found so far.
    private(set) var longest = 0
    private let along: Adjacency
    private let back: Adjacency
    private let isSymmetric: Bool
    private let threads: ThreadCount
    /// The nodes whose ways are settled; no way from an open node leads to one.
    private var isSettled: [Bool]

    init(_ graph: CSRGraph, _ direction: Direction, _ threads: ThreadCount) {
        (along, back) = graph.rowsAlongAndBack(direction)
        isSymmetric = graph.isUndirected || direction == .both
        self.threads = threads
        isSettled = [Bool](repeating: false, count: graph.nodeCount)
    }

    mutating func run() {
        // Where a few pivots do not settle nearly all nodes, the parts are many and small.
        for _ in 0..<16 {
            guard let pivot = busiestOpenNode() else { return }
            settle(around: isSymmetric ? center(near: pivot) : pivot)
        }
        let open = nodes { !isSettled[$0] }
        widen(from: open, along, back, isClosed: isSettled)
    }

    private func busiestOpenNode() -> Int? {
        func weight(_ node: Int) -> Int {
            (along.row(of: node).count + 1) * (back.row(of: node).count + 1)
        }
        return isSettled.indices.lazy.filter { !isSettled[$0] }.max { weight($0) < weight($1) }
    }

    /// The node itself, or the middle of a long way, whichever has the farthest nodes nearer.
    private func center(near node: Int) -> Int {
        let around = hops(from: node, along)
        let end = farthest(around)
        let fromEnd = hops(from: end, along)
        let fromOther = hops(from: farthest(fromEnd), along)
        let length = fromEnd.max() ?? 0
        let half = length / 2
        let isMiddle = { fromEnd[$0] == half && fromEnd[$0] + fromOther[$0] == length }
        guard let middle = nodes(where: isMiddle).first else { return node }
        let reach = hops(from: Int(middle), along).max() ?? 0
        return reach < around.max() ?? 0 ? Int(middle) : node
    }

    private func farthest(_ hops: [Int32]) -> Int {
        hops.indices.max { hops[$0] < hops[$1] } ?? 0
    }

    /// Settles all nodes that reach the pivot: ways through where it leads, and ways past that.
    private mutating func settle(around pivot: Int) {
        let ahead = hops(from: pivot, along)
        let behind = isSymmetric ? ahead : hops(from: pivot, back)
        walkInward(ahead, behind)
        if !isSymmetric {
            // From one that only reaches the pivot, ways may lead past all that the pivot reaches.
            let past = nodes { behind[$0] >= 0 && ahead[$0] < 0 }
            let isClosed = ahead.indices.map { isSettled[$0] || ahead[$0] >= 0 }
            widen(from: past, along, back, isClosed: isClosed)
        }
        for node in behind.indices where behind[node] >= 0 { isSettled[node] = true }
    }

    /// Walks from the nodes farthest behind the pivot and to those farthest ahead, nearer and
    /// nearer, until what is left cannot be farther apart than what was found.
    private mutating func walkInward(_ ahead: [Int32], _ behind: [Int32]) {
        var left = (ahead: ahead.max() ?? 0, behind: behind.max() ?? 0)
        longest = max(longest, Int(max(left.ahead, left.behind)))
        while longest < Int(left.ahead + left.behind) {
            let sources = nodes { behind[$0] == left.behind }
            let sinks = nodes { ahead[$0] == left.ahead }
            if isSymmetric {
                widen(from: sources, along, back, isClosed: isSettled)
                left = (left.ahead - 1, left.behind - 1)
            } else if sources.count <= sinks.count {
                widen(from: sources, along, back, isClosed: isSettled)
                left.behind -= 1
            } else {
                widen(from: sinks, back, along, isClosed: isSettled)
                left.ahead -= 1
            }
        }
    }

    /// Keeps the longest of the ways that begin at some nodes.
    private mutating func widen(
        from sources: [Int32], _ along: Adjacency, _ back: Adjacency, isClosed: [Bool]
    ) {
        let groups = (sources.count + SourceGroup.size - 1) / SourceGroup.size
        var farthest = longest
        Crew.inOrder(groups, threads) {
            SourceGroup(along: along, back: back, isClosed: isClosed)
        } work: { group, number in
            let first = number * SourceGroup.size
            group.run(from: sources[first..<min(first + SourceGroup.size, sources.count)])
        } commit: { group, _ in
            farthest = max(farthest, group.pairs.count - 1)
        }
        longest = farthest
    }

    private func nodes(where holds: (Int) -> Bool) -> [Int32] {
        isSettled.indices.compactMap { !isSettled[$0] && holds($0) ? Int32($0) : nil }
    }

    /// The hops from a node to each open one, −1 where no way leads.
    private func hops(from start: Int, _ rows: Adjacency) -> [Int32] {
        var hops = [Int32](repeating: -1, count: isSettled.count)
        hops[start] = 0
        var queue = [Int32(start)]
        var position = 0
        while position < queue.count {
            let node = Int(queue[position])
            position += 1
            for entry in rows.row(of: node) {
                let neighbor = Int(rows.neighbors[entry])
                guard hops[neighbor] < 0, !isSettled[neighbor] else { continue }
                hops[neighbor] = hops[node] + 1
                queue.append(Int32(neighbor))
            }
        }
        return hops
    }
}
