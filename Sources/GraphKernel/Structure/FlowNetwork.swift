/// What can still flow along each edge of a graph, and the search for more (Dinic's algorithm).
///
/// An edge's two residual capacities are kept apart and lowered by exactly what they are, so
/// that a full edge is exactly full and the search ends for any finite capacities.
struct FlowNetwork {
    private let upstream: [Int32]
    private let rows: Adjacency
    private let source: Int32
    private let sink: Int32
    /// What can still flow from each edge's first end to its second, and back.
    private var ahead: [Double]
    private var back: [Double]
    /// What is no more than this is the rounding of sums, and no room.
    private let least: Double
    /// The number of steps from the source in the last survey, −1 where there is no room to go.
    private var levels: [Int32]

    /// Creates a network without flow, from edges' capacities both ways.
    init(_ graph: CSRGraph, from source: Int, to sink: Int, ahead: [Double], back: [Double]) {
        upstream = graph.upstream
        rows = graph.bothWays()
        (self.source, self.sink) = (Int32(source), Int32(sink))
        (self.ahead, self.back) = (ahead, back)
        least = max(ahead.max() ?? 0, back.max() ?? 0) * 1e-12
        levels = [Int32](repeating: -1, count: graph.nodeCount)
    }

    /// Lets through as much flow as possible, and says how much that is.
    mutating func fill() -> Double {
        var total = 0.0
        while survey() { total += block() }
        return total
    }

    /// Whether each node can still be reached from the source, once the network is full.
    var isOnSourceSide: [Bool] { levels.map { $0 >= 0 } }

    @inline(__always)
    private func room(_ entry: Int, from node: Int32) -> Double {
        let edge = Int(rows.edges[entry])
        return upstream[edge] == node ? ahead[edge] : back[edge]
    }

    /// Measures how far each node is from the source; whether the sink can be reached.
    private mutating func survey() -> Bool {
        levels = [Int32](repeating: -1, count: levels.count)
        levels[Int(source)] = 0
        var queue = [source]
        var position = 0
        while position < queue.count {
            let node = queue[position]
            position += 1
            let next = levels[Int(node)] + 1
            // What lies as far as the sink or farther is of no use to a shortest way.
            if levels[Int(sink)] >= 0, next > levels[Int(sink)] { break }
            for entry in rows.row(of: Int(node)) {
                let neighbor = rows.neighbors[entry]
                guard levels[Int(neighbor)] < 0, room(entry, from: node) > least else { continue }
                levels[Int(neighbor)] = next
                queue.append(neighbor)
            }
        }
        return levels[Int(sink)] >= 0
    }

    /// Fills every shortest way from source to sink; gives back what that added.
    private mutating func block() -> Double {
        var cursors = rows.offsets
        var way: [(node: Int32, entry: Int)] = []
        var node = source
        var total = 0.0
        while true {
            if node == sink {
                total += push(along: way)
                way.removeAll(keepingCapacity: true)
                node = source
            } else if let entry = step(from: node, &cursors) {
                way.append((node, entry))
                node = rows.neighbors[entry]
            } else {
                // A dead end is not entered again.
                levels[Int(node)] = -1
                guard let last = way.popLast() else { return total }
                node = last.node
            }
        }
    }

    /// The entry of a node's row that leads away from the source; those before it lead nowhere.
    private func step(from node: Int32, _ cursors: inout [Int32]) -> Int? {
        let next = levels[Int(node)] + 1
        let end = Int(rows.offsets[Int(node) + 1])
        var entry = Int(cursors[Int(node)])
        defer { cursors[Int(node)] = Int32(entry) }
        while entry < end {
            if levels[Int(rows.neighbors[entry])] == next, room(entry, from: node) > least {
                return entry
            }
            entry += 1
        }
        return nil
    }

    private mutating func push(along way: [(node: Int32, entry: Int)]) -> Double {
        let amount = way.map { room($0.entry, from: $0.node) }.min() ?? 0
        for step in way {
            let edge = Int(rows.edges[step.entry])
            let isAhead = upstream[edge] == step.node
            ahead[edge] += isAhead ? -amount : amount
            back[edge] += isAhead ? amount : -amount
        }
        return amount
    }
}
