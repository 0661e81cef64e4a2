import GraphKernel
import TestSupport
import Testing

/// Measures of neighbours where a few nodes have ties to nearly all, and are looked at another way.
///
/// Oracle: the definitions over sets, which know nothing of how long a row is.
@Suite struct HubTests {
    /// Two hubs, of which one gives to all and takes from many, and few ties beside them.
    private func graph(seed: UInt64) throws -> CSRGraph {
        var chance = SeededGenerator(seed: seed)
        let count = 500
        var edges: [(Int, Int)] = []
        for node in 2..<count {
            edges.append((0, node))
            if Bool.random(using: &chance) { edges.append((node, 0)) }
            if Bool.random(using: &chance) { edges.append((node, 1)) }
            if Bool.random(using: &chance) { edges.append((1, node)) }
        }
        for _ in 0..<300 {
            edges.append(
                (
                    Int.random(in: 0..<count, using: &chance),
                    Int.random(in: 0..<count, using: &chance)
                ))
        }
        var list = EdgeList(weights: [])
        for (up, down) in edges.shuffled(using: &chance) {
            list.upstream.append(Int32(up))
            list.downstream.append(Int32(down))
            list.weights?.append(Double(Int.random(in: 1...9, using: &chance)))
        }
        return try CSRGraph(nodeCount: count, edges: list)
    }

    @Test(arguments: 0..<8)
    func `brokers beside hubs are those of the definition`(seed: UInt64) throws {
        let graph = try graph(seed: seed)
        let groups = (0..<graph.nodeCount).map { ($0 * 7 + Int(seed)) % 5 - 1 }
        var takers = [Set<Int>](repeating: [], count: graph.nodeCount)
        for edge in 0..<graph.edgeCount {
            let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
            if up != down, groups[up] >= 0, groups[down] >= 0 { takers[up].insert(down) }
        }
        var expected = [[Int]](
            repeating: [Int](repeating: 0, count: graph.nodeCount), count: 5)
        for giver in takers.indices {
            for broker in takers[giver] {
                for taker in takers[broker] where taker != giver && !takers[giver].contains(taker) {
                    expected[role(groups[giver], groups[broker], groups[taker])][broker] += 1
                }
            }
        }
        for threads in [1, 3] {
            let roles = try graph.brokerageRoles(
                partition: groups, threads: #require(ThreadCount(threads)))
            let found = [
                roles.coordinator, roles.itinerant, roles.gatekeeper, roles.representative,
                roles.liaison,
            ]
            #expect(found == expected)
        }
    }

    private func role(_ giver: Int, _ broker: Int, _ taker: Int) -> Int {
        switch (giver == broker, broker == taker, giver == taker) {
        case (true, true, _): 0
        case (false, _, true): 1
        case (_, true, _): 2
        case (true, _, _): 3
        default: 4
        }
    }

    @Test(arguments: 0..<8)
    func `structural holes beside hubs are those of the formulas`(seed: UInt64) throws {
        let graph = try graph(seed: seed)
        let use = seed.isMultiple(of: 2) ? WeightUse.strength : .ignored
        var ties = [[Int: Double]](repeating: [:], count: graph.nodeCount)
        for edge in 0..<graph.edgeCount where graph.upstream[edge] != graph.downstream[edge] {
            let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
            let sum = use == .ignored ? 1 : ties[up][down, default: 0] + (graph.weights?[edge] ?? 0)
            (ties[up][down], ties[down][up]) = (sum, sum)
        }
        let sums = ties.map { $0.values.reduce(0, +) }
        let (constraints, sizes) = (
            try graph.constraint(weights: use), try graph.effectiveSize(weights: use)
        )
        for node in ties.indices {
            var (constraint, size) = (0.0, 0.0)
            for (other, tie) in ties[node] {
                let (own, most) = (ties[other], ties[other].values.max() ?? 1)
                var (reach, common) = (tie / sums[node], 0.0)
                for (third, way) in ties[node] {
                    guard let next = own[third] else { continue }
                    reach += way / sums[node] * next / sums[third]
                    common += way / sums[node] * next / most
                }
                constraint += reach * reach
                size += 1 - common
            }
            expectClose([constraints[node], sizes[node]], [constraint, size])
        }
    }

    /// A triangle with a tail: of its four nodes three are in the one triangle, and there are three
    /// pairs of others; the node where the tail is has 3 − 2/3 neighbours that count.
    @Test func `scores as fractions are parts of what others could make`() throws {
        let graph = try CSRGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)])
        #expect(graph.triangleScores() == [1, 1, 1, 0])
        expectClose(graph.triangleScores(scale: .fraction), [1.0 / 3, 1.0 / 3, 1.0 / 3, 0])
        expectClose([try graph.effectiveSize()[2]], [3 - 2.0 / 3])
        expectClose([try graph.effectiveSize(scale: .fraction)[2]], [(3 - 2.0 / 3) / 3])
    }
}
