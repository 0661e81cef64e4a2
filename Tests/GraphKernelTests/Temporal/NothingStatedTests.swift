import TestSupport
import Testing

@testable import GraphKernel

/// Of paths that leave as many steps unstated, one of which no step states a likelihood is last.
@Suite struct NothingStatedTests {
    /// The edges of the best paths by likelihood, all edges undated.
    private func best(
        _ ends: [(Int32, Int32)], _ likelihoods: [Double], from source: Int32, to target: Int32,
        count: Int = .max, workLimit: Int = 20_000_000
    ) throws -> [[Int32]] {
        let list = EdgeList(upstream: ends.map(\.0), downstream: ends.map(\.1))
        let nodes = ends.map { Int(max($0.0, $0.1)) + 1 }.max() ?? 0
        let graph = try TemporalGraph(
            CSRGraph(nodeCount: nodes, edges: list),
            dates: ends.map { _ in .undated }, likelihoods: likelihoods)
        var query = PathQuery(from: [source], to: [target], order: .likelihood)
        query.workLimit = workLimit
        var search = try PathSearch(graph, query)
        var found: [[Int32]] = []
        while found.count < count, let path = try search.next() { found.append(path.edges) }
        return found
    }

    /// Both leave one step unstated; the second has a product, the first has none.
    @Test func `a direct step that states nothing comes after a longer way that states a little`()
        throws
    {
        let found = try best(
            [(0, 2), (0, 1), (1, 2)], [.nan, 0.01, .nan], from: 0, to: 2)
        #expect(found == [[1, 2], [0]])
    }

    /// A product of 1 goes before one of 0, and that before none; two steps unstated come last.
    @Test func `nothing stated comes after even what is impossible, and before more unstated`()
        throws
    {
        let found = try best(
            [(0, 4), (0, 1), (1, 4), (0, 2), (2, 4), (0, 3), (3, 4)],
            [.nan, .nan, 1, 0, .nan, .nan, .nan], from: 0, to: 4)
        #expect(found == [[1, 2], [3, 4], [0], [5, 6]])
    }

    @Test func `where no step of a graph states any, the fewest steps come first`() throws {
        let found = try best([(0, 1), (1, 2), (0, 2)], [.nan, .nan, .nan], from: 0, to: 2)
        #expect(found == [[2], [0, 1]])
    }

    /// Twenty rungs of two unstated ways each: a million paths state nothing; one way round of
    /// twenty-one steps, of which one is stated, leaves as many unstated and goes before them.
    @Test func `a million paths that state nothing are not tried before the one that states some`()
        throws
    {
        var ends: [(Int32, Int32)] = []
        for rung in 0..<Int32(20) { ends += [(rung, rung + 1), (rung, rung + 1)] }
        var round: [Int32] = []
        for step in 0..<Int32(21) {
            round.append(Int32(ends.count))
            ends.append((step == 0 ? 0 : 20 + step, step == 20 ? 20 : 21 + step))
        }
        var likelihoods = ends.map { _ in Double.nan }
        likelihoods[Int(round[7])] = 0.25
        let found = try best(
            ends, likelihoods, from: 0, to: 20, count: 3, workLimit: 20_000)
        #expect(found.first == round)
        #expect(found.count == 3)
        #expect(found.dropFirst().allSatisfy { $0.count == 20 })
    }
}
