import GraphKernel
import TestSupport
import Testing

/// Expects the same numbers within 10⁻⁹ of each other.
func expectClose(
    _ actual: [Double], _ expected: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(actual.count == expected.count, sourceLocation: sourceLocation)
    let close = zip(actual, expected).allSatisfy { ($0 - $1).magnitude <= 1e-9 }
    #expect(close, "\(actual) is not \(expected)", sourceLocation: sourceLocation)
}

/// A random multigraph with self-loops and parallel edges, weights in tenths.
func randomGraph(seed: UInt64, isUndirected: Bool = false) throws -> CSRGraph {
    var generator = SeededGenerator(seed: seed)
    let nodeCount = Int.random(in: 1...8, using: &generator)
    var list = EdgeList(weights: [])
    for _ in 0..<Int.random(in: 0...16, using: &generator) {
        list.upstream.append(Int32.random(in: 0..<Int32(nodeCount), using: &generator))
        list.downstream.append(Int32.random(in: 0..<Int32(nodeCount), using: &generator))
        list.weights?.append(Double(Int.random(in: 1...30, using: &generator)) / 10)
    }
    return try CSRGraph(nodeCount: nodeCount, edges: list, isUndirected: isUndirected)
}
