import GraphKernel

/// Every partition of a few nodes, by labels in which each new one is the next number.
func everyPartition(of count: Int) -> [[Int32]] {
    guard count > 0 else { return [[]] }
    return everyPartition(of: count - 1).flatMap { labels in
        (0...(labels.max() ?? -1) + 1).map { labels + [$0] }
    }
}

/// The same partition numbered by first nodes.
func numbered(_ labels: [Int32]) -> [Int32] {
    var numbers: [Int32: Int32] = [:]
    return labels.map { label in
        let number = numbers[label] ?? Int32(numbers.count)
        numbers[label] = number
        return number
    }
}

/// The weight inside communities less the resolution for each pair, as it is defined.
func pottsQuality(_ graph: CSRGraph, _ labels: [Int32], resolution: Double) -> Double {
    var quality = 0.0
    for edge in 0..<graph.edgeCount {
        let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
        if up != down, labels[up] == labels[down] { quality += graph.weights?[edge] ?? 1 }
    }
    for node in labels.indices {
        for other in 0..<node where labels[node] == labels[other] { quality -= resolution }
    }
    return quality
}

/// The most that joining two communities would add: weight between them less what is expected.
func bestMerger(
    _ graph: CSRGraph, _ labels: [Int32], quality: CommunityQuality, resolution: Double
) -> Double {
    let count = Int(labels.max() ?? -1) + 1
    var sizes = [Double](repeating: 0, count: count)
    var between = [[Double]](repeating: sizes, count: count)
    if quality == .constantPotts { for label in labels { sizes[Int(label)] += 1 } }
    for (up, down) in zip(graph.upstream, graph.downstream) {
        let (one, other) = (Int(labels[Int(up)]), Int(labels[Int(down)]))
        between[one][other] += 1
        between[other][one] += 1
        guard quality == .modularity else { continue }
        sizes[one] += 1
        sizes[other] += 1
    }
    let scale = quality == .modularity ? resolution / Double(2 * graph.edgeCount) : resolution
    var best = -Double.infinity
    for one in 0..<count {
        for other in 0..<one {
            best = max(best, between[one][other] - scale * sizes[one] * sizes[other])
        }
    }
    return best
}

/// Whether the nodes of each community reach each other inside it.
func isConnected(_ graph: CSRGraph, _ labels: [Int32]) -> Bool {
    var roots = Array(labels.indices)
    func root(_ node: Int) -> Int { roots[node] == node ? node : root(roots[node]) }
    for (up, down) in zip(graph.upstream, graph.downstream)
    where labels[Int(up)] == labels[Int(down)] { roots[root(Int(up))] = root(Int(down)) }
    let parts = Set(labels.indices.map { root($0) }).count
    return parts == Set(labels).count
}

/// Cliques of a size, each joined to the next by one edge, the last to the first.
func ringOfCliques(_ count: Int, size: Int) throws -> CSRGraph {
    var edges: [(Int, Int)] = []
    for clique in 0..<count {
        for node in 0..<size {
            for other in 0..<node { edges.append((clique * size + other, clique * size + node)) }
        }
        edges.append((clique * size, (clique + 1) % count * size + 1))
    }
    return try CSRGraph(nodeCount: count * size, edges: edges, isUndirected: true)
}
