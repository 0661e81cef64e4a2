import GraphKernel
import TestSupport
import Testing

@Suite struct ErdosRenyiTests {
    @Test(arguments: [false, true])
    func `edges are distinct pairs of different nodes`(isUndirected: Bool) throws {
        let byProbability = try EdgeList.erdosRenyi(
            nodeCount: 40, probability: 0.3, isUndirected: isUndirected, seed: 1)
        let byCount = try EdgeList.erdosRenyi(
            nodeCount: 40, edgeCount: 300, isUndirected: isUndirected, seed: 1)
        #expect(byCount.upstream.count == 300)
        for list in [byProbability, byCount] {
            #expect(isSimple(list, isUndirected: isUndirected))
        }
    }

    /// Oracle: the count is binomial; mean n(n−1)p, or half, and six deviations either way.
    @Test(arguments: [0.001, 0.05, 0.3, 0.9])
    func `as many edges come as the probability says`(probability: Double) throws {
        for isUndirected in [false, true] {
            let list = try EdgeList.erdosRenyi(
                nodeCount: 500, probability: probability, isUndirected: isUndirected, seed: 3)
            let mean = 500 * 499 * probability / (isUndirected ? 2 : 1)
            let deviation = (mean * (1 - probability)).squareRoot()
            #expect((Double(list.upstream.count) - mean).magnitude < 6 * deviation)
        }
    }

    /// Oracle: each of the 20 pairs of five nodes is an edge in p of the draws; chi-square of 20
    /// independent shares passes 62 about once in 10⁵ times.
    @Test func `each pair is an edge equally often`() throws {
        var counts = [Int](repeating: 0, count: 25)
        for seed in UInt64(0)..<6000 {
            let list = try EdgeList.erdosRenyi(nodeCount: 5, probability: 0.25, seed: seed)
            for (up, down) in zip(list.upstream, list.downstream) {
                counts[Int(up) * 5 + Int(down)] += 1
            }
        }
        let pairs = counts.indices.filter { $0 / 5 != $0 % 5 }.map { counts[$0] }
        // A share's variance is n p (1 − p), not n p.
        #expect(chiSquare(pairs, expected: 1500) / 0.75 < 62)
    }

    /// Oracle: a count by hand.
    ///
    /// There are 15 sets of two of the six pairs of four nodes; 14 degrees of freedom
    /// pass 50 once in 10⁵ times. Four of six are drawn by what is left out.
    @Test(arguments: [2, 4])
    func `each set of pairs comes equally often`(edgeCount: Int) throws {
        var counts: [[Int32]: Int] = [:]
        for seed in UInt64(0)..<15_000 {
            let list = try EdgeList.erdosRenyi(
                nodeCount: 4, edgeCount: edgeCount, isUndirected: true, seed: seed)
            counts[list.upstream + list.downstream, default: 0] += 1
        }
        #expect(counts.count == 15)
        #expect(chiSquare(Array(counts.values), expected: 1000) < 50)
    }

    @Test func `probability 0 gives no edge, 1 and the greatest count give all`() throws {
        for isUndirected in [false, true] {
            let none = try EdgeList.erdosRenyi(
                nodeCount: 9, probability: 0, isUndirected: isUndirected, seed: 1)
            #expect(none.upstream == [])
            let all = isUndirected ? 36 : 72
            let each = try EdgeList.erdosRenyi(
                nodeCount: 9, probability: 1, isUndirected: isUndirected, seed: 1)
            #expect(each.upstream.count == all)
            let same = try EdgeList.erdosRenyi(
                nodeCount: 9, edgeCount: all, isUndirected: isUndirected, seed: 1)
            #expect(same == each)
        }
    }

    @Test func `no node, one node and settings that cannot be`() throws {
        for nodeCount in 0...1 {
            let list = try EdgeList.erdosRenyi(nodeCount: nodeCount, probability: 1, seed: 1)
            #expect(list == EdgeList())
        }
        #expect(throws: GraphError.parameterOutOfRange(.probability)) {
            try EdgeList.erdosRenyi(nodeCount: 3, probability: 1.5, seed: 1)
        }
        #expect(throws: GraphError.parameterOutOfRange(.probability)) {
            try EdgeList.erdosRenyi(nodeCount: 3, probability: .nan, seed: 1)
        }
        #expect(throws: GraphError.parameterOutOfRange(.count)) {
            try EdgeList.erdosRenyi(nodeCount: 3, edgeCount: 7, seed: 1)
        }
        #expect(throws: GraphError.tooLarge(count: -1)) {
            try EdgeList.erdosRenyi(nodeCount: -1, edgeCount: 0, seed: 1)
        }
    }

    @Test func `a seed fixes the graph and another gives another`() throws {
        let draw = { try EdgeList.erdosRenyi(nodeCount: 100, probability: 0.1, seed: $0) }
        #expect(try draw(1) == draw(1))
        #expect(try draw(1) != draw(2))
    }
}

/// Whether no edge is a self-loop and no pair comes twice.
func isSimple(_ list: EdgeList, isUndirected: Bool = false) -> Bool {
    var seen: Set<[Int32]> = []
    return zip(list.upstream, list.downstream).allSatisfy { up, down in
        let pair = isUndirected ? [min(up, down), max(up, down)] : [up, down]
        return up != down && seen.insert(pair).inserted
    }
}
