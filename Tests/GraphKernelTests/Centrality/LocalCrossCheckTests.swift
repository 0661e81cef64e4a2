import GraphKernel
import Testing

/// Definitions, term by term, on random multigraphs.
@Suite struct LocalCrossCheckTests {
    /// The summed weight of the ties of each pair of nodes, 0 without.
    private func ties(_ graph: CSRGraph, isWeighted: Bool) -> [[Double]] {
        let zeros = [Double](repeating: 0, count: graph.nodeCount)
        var ties = [[Double]](repeating: zeros, count: graph.nodeCount)
        for edge in 0..<graph.edgeCount where graph.upstream[edge] != graph.downstream[edge] {
            let (up, down) = (Int(graph.upstream[edge]), Int(graph.downstream[edge]))
            let weight = isWeighted ? graph.weights?[edge] ?? 1 : 1
            ties[up][down] = isWeighted ? ties[up][down] + weight : 1
            ties[down][up] = ties[up][down]
        }
        return ties
    }

    @Test(arguments: 0..<500)
    func `triangles agree with looking at every three nodes`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 1)
        let ties = ties(graph, isWeighted: false)
        let nodes = 0..<graph.nodeCount
        var (triangles, pairs) = (ties.map { _ in 0 }, ties.map { _ in 0 })
        for node in nodes {
            for one in nodes where ties[node][one] > 0 {
                for two in nodes where two > one && ties[node][two] > 0 {
                    pairs[node] += 1
                    if ties[one][two] > 0 { triangles[node] += 1 }
                }
            }
        }
        #expect(graph.triangles() == triangles)
        #expect(graph.triangleCount() * 3 == triangles.reduce(0, +))
        let shares = nodes.map { Double(triangles[$0]) / Double(max(pairs[$0], 1)) }
        expectClose(graph.clustering(), shares)
        let all = Double(triangles.reduce(0, +)) / Double(max(pairs.reduce(0, +), 1))
        expectClose([graph.transitivity()], [all])
    }

    @Test(arguments: 0..<500)
    func `structural holes agree with Burt's formulas`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed, isUndirected: seed % 2 == 1)
        let isWeighted = seed % 3 > 0
        let use = isWeighted ? WeightUse.strength : .ignored
        let ties = ties(graph, isWeighted: isWeighted)
        let constraints = try graph.constraint(weights: use)
        let sizes = try graph.effectiveSize(weights: use)
        func share(_ one: Int, _ two: Int) -> Double { ties[one][two] / ties[one].reduce(0, +) }
        for node in 0..<graph.nodeCount {
            let others = ties.indices.filter { ties[node][$0] > 0 }
            guard !others.isEmpty else {
                #expect(constraints[node].isNaN && sizes[node].isNaN)
                continue
            }
            var (constraint, size) = (0.0, 0.0)
            for other in others {
                let between = others.filter { ties[$0][other] > 0 }
                let reach = between.reduce(share(node, other)) {
                    $0 + share(node, $1) * share($1, other)
                }
                constraint += reach * reach
                let most = ties[other].max() ?? 1
                size += between.reduce(1) { $0 - share(node, $1) * ties[other][$1] / most }
            }
            expectClose([constraints[node], sizes[node]], [constraint, size])
        }
    }

    /// Oracle: every three nodes, by the definition of Gould and Fernandez.
    @Test(arguments: 0..<500)
    func `brokerage agrees with looking at every three nodes`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        let nodes = 0..<graph.nodeCount
        let groups = nodes.map { (Int(seed) + $0 * $0) % 4 - 1 }
        let zeros = [Int](repeating: 0, count: graph.nodeCount)
        var expected = [[Int]](repeating: zeros, count: 5)
        func points(_ up: Int, _ down: Int) -> Bool {
            (0..<graph.edgeCount).contains {
                graph.upstream[$0] == up && graph.downstream[$0] == down
            }
        }
        for giver in nodes {
            for broker in nodes where broker != giver && points(giver, broker) {
                for taker in nodes where taker != giver && taker != broker {
                    let three = [groups[giver], groups[broker], groups[taker]]
                    guard points(broker, taker), !points(giver, taker), !three.contains(-1)
                    else { continue }
                    let role =
                        switch (three[0] == three[1], three[1] == three[2], three[0] == three[2]) {
                        case (true, true, _): 0
                        case (false, _, true): 1
                        case (_, true, _): 2
                        case (true, _, _): 3
                        default: 4
                        }
                    expected[role][broker] += 1
                }
            }
        }
        let roles = try graph.brokerageRoles(partition: groups)
        let found = [
            roles.coordinator, roles.itinerant, roles.gatekeeper, roles.representative,
            roles.liaison,
        ]
        #expect(found == expected)
    }

    /// Property: turned round, those who let in are those who send out.
    @Test(arguments: 0..<60)
    func `reversal swaps gatekeepers and representatives`(seed: UInt64) throws {
        let graph = try randomGraph(seed: seed)
        let groups = (0..<graph.nodeCount).map { $0 % 3 }
        let roles = try graph.brokerageRoles(partition: groups)
        let turned = try graph.reversed.brokerageRoles(partition: groups)
        #expect(turned.gatekeeper == roles.representative)
        #expect(turned.representative == roles.gatekeeper)
        #expect(turned.coordinator == roles.coordinator)
        #expect(turned.itinerant == roles.itinerant)
        #expect(turned.liaison == roles.liaison)
    }
}
