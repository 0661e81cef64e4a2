import TestSupport
import Testing

@testable import GraphKernel

/// Paths through some nodes and around others.
///
/// Oracle of the random cases: enumeration of all simple paths and of all choices of days, from
/// which those that do not fit are struck out.
@Suite struct PathConditionTests {
    private func all(_ graph: TemporalGraph, _ query: PathQuery) throws -> [TimedPath] {
        var search = try PathSearch(graph, query)
        var paths: [TimedPath] = []
        while let path = try search.next() { paths.append(path) }
        return paths
    }

    /// Up to three nodes to come to and up to two to keep away from, ends among them at times.
    private func condition(_ query: inout PathQuery, nodes: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed &+ 77)
        let all = 0..<Int32(nodes)
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            query.through.append(Int32.random(in: all, using: &generator))
        }
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            query.avoiding.append(Int32.random(in: all, using: &generator))
        }
    }

    private func fits(_ nodes: [Int], _ query: PathQuery) -> Bool {
        query.through.allSatisfy { nodes.contains(Int($0)) }
            && query.avoiding.allSatisfy { !nodes.contains(Int($0)) }
    }

    @Test(arguments: 0..<600)
    func `the best of those that fit come in order, each once, none missing`(
        seed: UInt64
    ) throws {
        let plain = RandomTimes(seed: seed, mostEdges: 16)
        let random = seed % 2 == 0 ? plain : plain.laden(seed: seed)
        let last = random.nodeCount - 1
        let (from, to) = seed % 3 == 0 ? ([0, 1], [last, last / 2]) : ([0], [last])
        let brute = EveryPath(random, from: from, to: to)
        for order in PathOrder.allCases {
            var query = PathQuery(from: from.map(Int32.init), to: to.map(Int32.init), order: order)
            condition(&query, nodes: random.nodeCount, seed: seed)
            for anyOrder in [false, true] {
                query.rules.allowsAnyOrder = anyOrder
                let found = try all(random.temporal(reversedRanks: seed % 2 == 1), query)
                let expected = brute.sorted(by: order, rankSign: seed % 2 == 1 ? -1 : 1).filter {
                    (anyOrder || $0.chronology != .impossible) && fits($0.nodes, query)
                }
                #expect(found.map(\.edges) == expected.map { $0.edges.map(Int32.init) })
                #expect(found.map(\.nodes) == expected.map { $0.nodes.map(Int32.init) })
                #expect(found.map(\.chronology) == expected.map(\.chronology))
            }
        }
    }

    @Test(arguments: 0..<600)
    func `of those that fit the fewest steps are given and counted`(seed: UInt64) throws {
        let plain = RandomTimes(seed: seed, mostEdges: 16)
        let random = seed % 2 == 0 ? plain : plain.laden(seed: seed)
        let last = random.nodeCount - 1
        var query = PathQuery(from: [0], to: [Int32(last)])
        condition(&query, nodes: random.nodeCount, seed: seed)
        let fitting = EveryPath(random, from: [0], to: [last]).paths
            .filter { $0.chronology != .impossible && fits($0.nodes, query) }
        let hops = fitting.map(\.edges.count).min()
        let fewest = EveryPath.sorted(fitting.filter { $0.edges.count == hops }) { path in
            let standing = Chronology.allCases.firstIndex(of: path.chronology) ?? 0
            return [Double(standing)] + EveryPath.key(path, .hops)
        }
        let found = try random.temporal().fewestHops(query, limit: 1)
        #expect(found.count == fewest.count)
        #expect(found.paths.map(\.edges) == fewest.prefix(1).map { $0.edges.map(Int32.init) })
    }

    /// Oracle: the same search without conditions, which is tested against every path.
    @Test(arguments: 0..<200)
    func `links without direction lead through a node either way`(seed: UInt64) throws {
        let random = RandomTimes(seed: seed, mostEdges: 9)
        let plain = try CSRGraph(
            nodeCount: random.nodeCount, edges: random.ends, isUndirected: true)
        let graph = try TemporalGraph(
            plain, dates: random.dates, likelihoods: random.likelihoods)
        var query = PathQuery(from: [0], to: [Int32(random.nodeCount - 1)], order: .arrival)
        let every = try all(graph, query)
        condition(&query, nodes: random.nodeCount, seed: seed)
        #expect(try all(graph, query) == every.filter { fits($0.nodes.map(Int.init), query) })
    }

    private func undated(_ count: Int, _ ends: [(Int, Int)]) throws -> TemporalGraph {
        try TemporalGraph(
            try CSRGraph(nodeCount: count, edges: ends),
            dates: ends.map { _ in .moment(5...5) }, likelihoods: ends.map { _ in .nan })
    }

    /// By hand: 3 hangs on 1 alone, behind a thicket whose paths are beyond number.
    @Test func `a node that only leads back is told to be on no path, at once`() throws {
        var ends = [(0, 4), (23, 1), (1, 3), (3, 1), (1, 2)]
        for from in 4..<24 { for to in 4..<24 where from != to { ends.append((from, to)) } }
        let graph = try undated(24, ends)
        var query = PathQuery(from: [0], to: [2])
        query.through = [3]
        query.workLimit = 1000
        #expect(try all(graph, query).isEmpty)
        query.through = [1]
        #expect(try graph.fewestHops(query).paths.first?.nodes == [0, 4, 23, 1, 2])
    }

    /// By hand: 1 is come to by 20 and 22 or by 21 and 23, and left by 23 and 20 or by 22 and
    /// 21, so each way in meets each way out and yet no one node is on all; before it a thicket.
    @Test func `where it cannot be told in time the search says so, and not that there is none`()
        throws
    {
        let knot = [
            (19, 20), (20, 22), (22, 1), (19, 21), (21, 23), (23, 1), (1, 23), (23, 20), (20, 2),
            (1, 22), (22, 21), (21, 2),
        ]
        var ends = knot + [(0, 19)]
        for from in 3..<20 { for to in 3..<20 where from != to { ends.append((from, to)) } }
        var query = PathQuery(from: [0], to: [2])
        query.through = [1]
        #expect(try all(undated(24, knot + [(0, 19)]), query).isEmpty)
        ends += (3..<20).map { (0, $0) }
        query.workLimit = 50_000
        let graph = try undated(24, ends)
        var search = try PathSearch(graph, query)
        #expect(throws: GraphError.workLimit(limit: 50_000)) { try search.next() }
    }

    @Test func `too many nodes to come to are refused, and unknown ones`() throws {
        let count = 40
        let graph = try undated(count, (1..<count).map { ($0 - 1, $0) })
        var query = PathQuery(from: [0], to: [39])
        query.through = (1..<39).map { $0 }
        // Of 38 nodes there are 2³⁸ sets, and each has a layer of 40 nodes.
        #expect(throws: GraphError.tooLarge(count: 40 << 38)) { _ = try PathSearch(graph, query) }
        query.through = [40]
        #expect(throws: GraphError.nodeOutOfRange(node: 40, nodeCount: 40)) {
            _ = try PathSearch(graph, query)
        }
        query.through = [0, 39, 39]
        #expect(try all(graph, query).count == 1)
        query.avoiding = [0]
        #expect(try all(graph, query).isEmpty)
    }
}
