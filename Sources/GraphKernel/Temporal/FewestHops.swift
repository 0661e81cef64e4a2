/// The paths of the fewest steps, and how many there are.
public struct FewestHops: Hashable, Sendable {
    /// The best of them in the query's order of ties.
    public let paths: [TimedPath]
    /// How many paths of so few steps there are, as far as they were counted.
    public let count: Int
    /// Whether there are more than were counted.
    public let isCountCapped: Bool
}

extension TemporalGraph {
    /// Finds the paths of the fewest steps that obey time.
    ///
    /// Certain ones come before possible ones, these before undated and impossible ones; of one
    /// chronology they are in the order of `.hops`.
    ///
    /// - Parameters:
    ///   - query: From where to where; its order is taken as `.hops`.
    ///   - limit: How many paths to give at most.
    ///   - cap: How many paths to count at most.
    /// - Returns: No path and a count of 0 where there is none. Of more paths than `limit` the
    ///   count is left off at once where paths have over 2,000 steps, or steps times nodes and
    ///   edges come to over 100 million.
    /// - Throws: `nodeOutOfRange`, `workLimit`.
    public func fewestHops(
        _ query: PathQuery, limit: Int = 20, cap: Int = 100_000
    ) throws(GraphError) -> FewestHops {
        var query = query
        query.order = .hops
        var search = try PathSearch(self, query)
        var paths: [TimedPath] = []
        while paths.count <= limit, let path = try search.next() {
            if let first = paths.first, path.edges.count > first.edges.count { break }
            paths.append(path)
        }
        guard paths.count > limit, let first = paths.first else {
            return FewestHops(
                paths: paths.byChronology, count: paths.count, isCountCapped: false)
        }
        let (hops, layers) = (first.edges.count, search.layers)
        let best = try best(limit, of: query, hops: hops)
        guard PathCount.isWorthwhile(layers, hops: hops) else {
            return FewestHops(paths: best, count: paths.count, isCountCapped: true)
        }
        var count = PathCount(layers, hops: hops, cap: cap)
        count.run()
        return FewestHops(
            paths: best, count: max(count.count, paths.count), isCountCapped: count.isCapped)
    }

    /// The best paths of the fewest steps, those first that time says most for.
    ///
    /// Each round finds what it looks for and what rounds before found already, which is less
    /// than the limit.
    private func best(
        _ limit: Int, of query: PathQuery, hops: Int
    ) throws(GraphError) -> [TimedPath] {
        var best: [TimedPath] = []
        for chronology in Chronology.allCases where best.count < limit {
            guard let round = query.round(chronology, hops: hops) else { continue }
            var search = try PathSearch(self, round)
            while best.count < limit, let path = try search.next() {
                if path.chronology == chronology { best.append(path) }
            }
        }
        return best
    }
}

extension PathQuery {
    /// The query that finds all paths of a chronology, and few others before them.
    fileprivate func round(_ chronology: Chronology, hops: Int) -> PathQuery? {
        var round = self
        round.mostHops = Int32(hops)
        round.rules.allowsAnyOrder = chronology == .impossible
        switch chronology {
        case .certain: round.standing = .certain
        case .possible: round.standing = .dated
        case .undated: break
        case .impossible: guard rules.allowsAnyOrder else { return nil }
        }
        return round
    }
}

extension [TimedPath] {
    /// The paths with those first that time says most for, else in their order.
    fileprivate var byChronology: [TimedPath] {
        Chronology.allCases.flatMap { chronology in filter { $0.chronology == chronology } }
    }
}

/// Counts the paths of a given number of steps, one by one up to a cap.
private struct PathCount {
    private(set) var count = 0
    private(set) var isCapped = false
    private let layers: PathLayers
    private let graph: TemporalGraph
    private let query: PathQuery
    private let hops: Int
    private let cap: Int
    /// The last day on which a node may be left to be at a target after so many steps.
    private let lastDays: [[Int32?]]
    private var cargo: CargoTable
    private var isBlocked: [Bool]
    private var isTarget: [Bool]
    private var work = 0

    /// The most steps of paths that are counted: a frame of the stack and the nodes so far for
    /// each.
    private static let mostHops = 2_000
    /// The most days that are reckoned and kept: eight bytes for each node after each step.
    private static let mostDays = 100_000_000

    /// Whether paths of so many steps can be counted in a second or two.
    static func isWorthwhile(_ layers: PathLayers, hops: Int) -> Bool {
        let size = layers.graph.graph.nodeCount + layers.graph.graph.edgeCount
        return hops <= mostHops && hops <= mostDays / max(1, size)
    }

    init(_ layers: PathLayers, hops: Int, cap: Int) {
        (self.layers, self.hops, self.cap) = (layers, hops, cap)
        (graph, query) = (layers.graph, layers.query)
        cargo = CargoTable(graph.cargo)
        isBlocked = [Bool](repeating: false, count: graph.graph.nodeCount)
        isTarget = isBlocked
        for target in query.targets { isTarget[Int(target)] = true }
        for source in query.sources { isBlocked[Int(source)] = true }
        lastDays = Self.lastDays(graph, query, hops: hops)
    }

    private static func lastDays(
        _ graph: TemporalGraph, _ query: PathQuery, hops: Int
    ) -> [[Int32?]] {
        let (turned, empty) = (
            graph.reversed, [Int32?](repeating: nil, count: graph.graph.nodeCount)
        )
        var layers = [empty]
        for target in query.targets { layers[0][Int(target)] = EdgeTimes.past }
        for _ in 0..<hops {
            var next = empty
            for edge in 0..<graph.graph.edgeCount {
                turned.relax(edge, from: layers[layers.count - 1], into: &next, query.rules)
            }
            layers.append(next)
        }
        return layers
    }

    mutating func run() {
        for (index, source) in query.sources.enumerated()
        where !query.sources[..<index].contains(source) {
            extend([source], PathClock(), 0)
        }
    }

    private mutating func extend(_ nodes: [Int32], _ clock: PathClock, _ load: Int32) {
        let left = hops - nodes.count
        let rows = graph.graph.outgoing
        for entry in rows.row(of: Int(nodes[nodes.count - 1])) where !isCapped {
            work += 1
            let (neighbor, edge) = (rows.neighbors[entry], Int(rows.edges[entry]))
            guard !isBlocked[Int(neighbor)], isTarget[Int(neighbor)] == (left == 0),
                !nodes.contains(where: { layers.areSame($0, neighbor) }),
                let turnedDay = lastDays[left][Int(neighbor)]
            else { continue }
            let load = cargo.meet(load, graph.cargo?.column[edge] ?? 0)
            guard load >= 0 else { continue }
            var next = clock
            next.pass(edge, graph.times, query.rules)
            let inTime = next.isPossible && next.day <= EdgeTimes.turned(turnedDay)
            guard inTime || query.rules.allowsAnyOrder else { continue }
            if left == 0 { count += 1 } else { extend(nodes + [neighbor], next, load) }
            if count >= cap || work >= 50 * cap { isCapped = true }
        }
    }
}

extension TemporalGraph {
    /// Improves the first days of one layer of walks by the edges from the layer before.
    fileprivate func relax(
        _ edge: Int, from layer: [Int32?], into next: inout [Int32?], _ rules: TimeRules
    ) {
        var ends = [(graph.upstream[edge], graph.downstream[edge])]
        if graph.isUndirected { ends.append((graph.downstream[edge], graph.upstream[edge])) }
        for (tail, head) in ends {
            guard let day = layer[Int(tail)] else { continue }
            let inTime = times.arrival(day, by: edge, rules)
            // In any order it counts alone that there is a way.
            guard let there = inTime ?? (rules.allowsAnyOrder ? EdgeTimes.future : nil) else {
                continue
            }
            next[Int(head)] = min(next[Int(head)] ?? there, there)
        }
    }
}
