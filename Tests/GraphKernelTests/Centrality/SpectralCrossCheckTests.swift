import GraphKernel
import TestSupport
import Testing

/// Slow and obvious versions on random graphs: whole matrices, multiplied many times.
@Suite struct SpectralCrossCheckTests {
    /// Row by column: the weight of the edges from the row's node to the column's.
    private func matrix(_ graph: CSRGraph, isWeighted: Bool) -> [[Double]] {
        let zeros = [Double](repeating: 0, count: graph.nodeCount)
        var matrix = [[Double]](repeating: zeros, count: graph.nodeCount)
        for edge in 0..<graph.edgeCount {
            let weight = isWeighted ? graph.weights?[edge] ?? 1 : 1
            matrix[Int(graph.upstream[edge])][Int(graph.downstream[edge])] += weight
            if graph.isUndirected {
                matrix[Int(graph.downstream[edge])][Int(graph.upstream[edge])] += weight
            }
        }
        return matrix
    }

    /// The sum over rows: what comes in at each column.
    private func arriving(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
        values.indices.map { column in
            values.indices.reduce(0) { $0 + matrix[$1][column] * values[$1] }
        }
    }

    private func leaving(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
        matrix.map { row in zip(row, values).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    @Test(arguments: 0..<100)
    func `PageRank agrees with a walk on the whole matrix`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 1)
        var generator = SeededGenerator(seed: seed)
        let isWeighted = seed % 3 == 0
        let matrix = matrix(graph, isWeighted: isWeighted)
        var settings = PageRankSettings()
        settings.damping = 0.5
        var start = [Double](repeating: 1, count: graph.nodeCount)
        if seed % 4 > 0 {
            start = start.map { _ in Double.random(in: 0.1...2, using: &generator) }
            settings.preference = start
        }
        let sum = start.reduce(0, +)
        start = start.map { $0 / sum }
        var scores = start
        for _ in 0..<80 {
            var next = [Double](repeating: 0, count: graph.nodeCount)
            for (node, row) in matrix.enumerated() {
                let all = row.reduce(0, +)
                for (other, weight) in row.enumerated() {
                    let chance = all > 0 ? weight / all : start[other]
                    next[other] += scores[node] * (0.5 * chance + 0.5 * start[other])
                }
            }
            scores = next
        }
        expectClose(
            try graph.pageRank(settings, weights: isWeighted ? .strength : .ignored), scores)
    }

    @Test(arguments: 0..<100)
    func `Katz agrees with the sum over walks`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 1)
        let matrix = matrix(graph, isWeighted: true)
        // Row sums bound the eigenvalue.
        let alpha = 0.5 / max(matrix.map { $0.reduce(0, +) }.max() ?? 1, 1)
        var (scores, walks) = (
            [Double](repeating: 1, count: graph.nodeCount),
            [Double](repeating: 1, count: graph.nodeCount)
        )
        for _ in 0..<120 {
            walks = arriving(matrix, walks).map { alpha * $0 }
            for node in walks.indices { scores[node] += walks[node] }
        }
        expectClose(try graph.katz(alpha: alpha, weights: .strength), scores)
        let turned = graph.reversed
        expectClose(try turned.katz(.outgoing, alpha: alpha, weights: .strength), scores)
    }

    /// The default alpha times the eigenvalue is 0.85: the scores solve their equation.
    @Test(arguments: 0..<100)
    func `Katz at the default alpha solves its equation`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        let matrix = matrix(graph, isWeighted: false)
        let scores = try graph.katz()
        let sums = arriving(matrix, scores)
        guard let place = sums.indices.first(where: { sums[$0] > 0 }) else { return }
        let alpha = (scores[place] - 1) / sums[place]
        let expected = sums.map { 1 + alpha * $0 }
        #expect(zip(scores, expected).allSatisfy { ($0 - $1).magnitude < 1e-8 * $0 })
        // A cycle is a walk as long as there are nodes.
        var walks = scores.map { _ in 1.0 }
        for _ in walks { walks = arriving(matrix, walks) }
        guard walks.contains(where: { $0 > 0 }) else { return }
        #expect(throws: GraphError.parameterOutOfRange(.alpha)) {
            try graph.katz(alpha: alpha / 0.85 * 1.0001)
        }
        #expect(throws: Never.self) { try graph.katz(alpha: alpha / 0.85 * 0.98) }
    }

    @Test(arguments: 0..<100)
    func `hubs and authorities agree with many steps on the whole matrix`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 1)
        let matrix = matrix(graph, isWeighted: true)
        guard graph.edgeCount > 0 else { return }
        var hubs = [Double](repeating: 1, count: graph.nodeCount)
        var authorities = hubs
        for _ in 0..<4_000 {
            authorities = arriving(matrix, hubs)
            authorities = authorities.map { [sum = authorities.reduce(0, +)] in $0 / sum }
            hubs = leaving(matrix, authorities)
            hubs = hubs.map { [sum = hubs.reduce(0, +)] in $0 / sum }
        }
        let scores = try graph.hubsAndAuthorities(weights: .strength)
        expectClose(scores.authorities, authorities)
        expectClose(scores.hubs, hubs)
    }

    @Test(arguments: 0..<500)
    func `core numbers agree with peeling again and again`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 1)
        var expected = [Int](repeating: 0, count: graph.nodeCount)
        for core in 1...16 {
            var stays = [Bool](repeating: true, count: graph.nodeCount)
            var isSettled = false
            while !isSettled {
                isSettled = true
                for node in stays.indices where stays[node] {
                    let degree = (0..<graph.edgeCount).filter { edge in
                        let ends = [Int(graph.upstream[edge]), Int(graph.downstream[edge])]
                        return ends[0] != ends[1] && ends.contains(node)
                            && ends.allSatisfy { stays[$0] }
                    }.count
                    if degree < core { (stays[node], isSettled) = (false, false) }
                }
            }
            for node in stays.indices where stays[node] { expected[node] = core }
        }
        #expect(graph.coreNumbers() == expected)
    }
}
