import GraphKernel
import Testing

/// The measures of a node's surroundings, on the graph of `CentralityOracleTests`.
///
/// The literals are printed by `Tests/Oracles/local.py`; each test names its oracles.
/// Versions: NetworkX 3.6.1, python-igraph 1.0.0, numpy 2.4.6.
@Suite struct LocalOracleTests {
    private func graph() throws -> CSRGraph {
        let edges = EdgeList(
            upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 0, 1, 5],
            downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 1, 3, 0],
            weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 0.1, 3, 0.7])
        return try CSRGraph(nodeCount: 8, edges: edges)
    }

    /// Oracle: NetworkX.
    @Test func `triangles of each node`() throws {
        #expect(try graph().triangles() == [1, 2, 3, 3, 2, 1, 0, 0])
        #expect(try graph().triangleCount() == 4)
    }

    /// Oracle: NetworkX and igraph with `mode="zero"`.
    @Test func `clustering of nodes and of the graph`() throws {
        expectClose(
            try graph().clustering(),
            [1.0 / 3, 2.0 / 3, 0.5, 0.5, 2.0 / 3, 1.0 / 6, 0, 0])
        expectClose([try graph().averageClustering()], [0.354166666667])
        expectClose([try graph().transitivity()], [4.0 / 9])
    }

    /// Oracle: NetworkX and igraph; both have no number for the isolated node.
    @Test func `constraint`() throws {
        let plain = try graph().constraint()
        expectClose(
            Array(plain.dropLast()),
            [
                0.48225308642, 0.625771604938, 0.5390625, 0.523003472222, 0.597222222222,
                0.333767361111, 1,
            ])
        #expect(plain[7].isNaN)
        expectClose(
            Array(try graph().constraint(weights: .strength).dropLast()),
            [
                0.583918288247, 0.602618752519, 0.924028324445, 0.727084494805, 0.536855275713,
                0.347907414574, 1,
            ])
    }

    /// Oracle: NetworkX, asked for a list of nodes, and Burt's formula with numpy.
    @Test func `effective size`() throws {
        let plain = try graph().effectiveSize()
        expectClose(Array(plain.dropLast()), [7.0 / 3, 5.0 / 3, 2.5, 2.5, 5.0 / 3, 3.5, 1])
        #expect(plain[7].isNaN)
        expectClose(
            Array(try graph().effectiveSize(weights: .strength).dropLast()),
            [
                2.3768115942, 2.45069547938, 2.3649122807, 2.9037414966, 2.52222222222,
                3.79677419355, 1,
            ])
        // By hand: three, three, four, four, three, four neighbours and one.
        expectClose(
            Array(try graph().efficiency().dropLast()),
            [7.0 / 9, 5.0 / 9, 0.625, 0.625, 5.0 / 9, 0.875, 1])
    }
}
