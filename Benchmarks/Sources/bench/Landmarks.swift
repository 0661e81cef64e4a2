import GraphKernel

/// The nodes from which and between which paths are sought, alike for us and for the peers.
struct Landmarks {
    static let pairCount = 20

    /// The node with the most edges out, the lowest of equals: it reaches the giant part.
    var hub = 0
    /// The node farthest from the hub by weight of all that it reaches, the lowest of equals.
    var farthest = 0
    /// Two nodes of middle rank three hops apart, so that simple paths are many and bounded.
    var simple = (from: 0, to: 0)
    /// Pairs of nodes by chance.
    var pairs: [(from: Int, to: Int)] = []

    /// The marks as they stand in a file.
    var numbers: [Int32] {
        let ends = pairs.flatMap { [$0.from, $0.to] }
        let single = [hub, farthest, simple.from, simple.to, pairs.count]
        return (single + ends).map { Int32($0) }
            + [Int32](repeating: 0, count: 2 * (Self.pairCount - pairs.count))
    }

    init(numbers: [Int32]) {
        let numbers = numbers.map { Int($0) }
        (hub, farthest, simple) = (numbers[0], numbers[1], (numbers[2], numbers[3]))
        pairs = (0..<numbers[4]).map { (numbers[5 + 2 * $0], numbers[6 + 2 * $0]) }
    }

    /// Finds the marks of a graph by plain searches; it is done once for a table.
    init(of graph: CSRGraph) {
        guard graph.nodeCount > 1 else { return }
        let rows = graph.outgoing
        let degrees = (0..<graph.nodeCount).map { rows.row(of: $0).count }
        hub = degrees.indices.max { (degrees[$0], -$0) < (degrees[$1], -$1) } ?? 0
        let distances = Self.distances(from: hub, in: graph)
        farthest =
            distances.indices.filter { distances[$0].isFinite }
            .max { (distances[$0], -$0) < (distances[$1], -$1) } ?? 0
        simple = Self.middlePair(of: graph)
        var chance = Chance(seed: 20)
        while pairs.count < Self.pairCount {
            let pair = (chance.below(graph.nodeCount), chance.below(graph.nodeCount))
            if pair.0 != pair.1 { pairs.append(pair) }
        }
    }

    /// The least sums of weights, by letting every improvement wait its turn in a queue.
    private static func distances(from start: Int, in graph: CSRGraph) -> [Double] {
        var best = [Double](repeating: .infinity, count: graph.nodeCount)
        var isWaiting = [Bool](repeating: false, count: graph.nodeCount)
        best[start] = 0
        var round = [start]
        while !round.isEmpty {
            var next: [Int] = []
            for node in round { isWaiting[node] = false }
            for node in round {
                for entry in graph.outgoing.row(of: node) {
                    let far = Int(graph.outgoing.neighbors[entry])
                    let edge = Int(graph.outgoing.edges[entry])
                    let distance = best[node] + (graph.weights?[edge] ?? 1)
                    guard distance < best[far] else { continue }
                    best[far] = distance
                    if !isWaiting[far] { next.append(far) }
                    isWaiting[far] = true
                }
            }
            round = next
        }
        return best
    }

    /// The first node from the middle of the order by degree up that has another three hops away.
    private static func middlePair(of graph: CSRGraph) -> (Int, Int) {
        let degrees = (0..<graph.nodeCount).map {
            graph.outgoing.row(of: $0).count + graph.incoming.row(of: $0).count
        }
        let order = degrees.indices.sorted { (degrees[$0], $0) < (degrees[$1], $1) }
        let upper = order.dropFirst(graph.nodeCount / 2)
        for start in upper {
            var hops = [start: 0]
            var round = [start]
            for depth in 1...3 {
                round = round.flatMap { node in
                    graph.outgoing.row(of: node).map { Int(graph.outgoing.neighbors[$0]) }
                }.filter { hops.updateValue(hops[$0] ?? depth, forKey: $0) == nil }
            }
            if let end = upper.first(where: { hops[$0] == 3 }) { return (start, end) }
        }
        return (0, 0)
    }
}
