/// Both ways of every edge without direction, where time makes a difference between them.
///
/// What two links with times of their own make is entered at the first's and left at the
/// second's: from its end to its start the second's comes first, and it may be in order one way
/// alone. Such a graph is walked along the ways of its edges, each with a date of its own.
struct EdgeWays {
    let graph: CSRGraph
    /// The edge of each way.
    let edges: [Int32]
    let dates: [EdgeDate]

    /// Creates the ways; nil where the graph has direction, or every edge the same date both ways.
    ///
    /// - Complexity: O(E).
    init?(_ plain: CSRGraph, _ dates: [EdgeDate]) throws(GraphError) {
        guard plain.isUndirected, dates.contains(where: { $0.passage != nil }) else { return nil }
        var list = EdgeList()
        var (edges, both) = ([Int32](), [EdgeDate]())
        for edge in 0..<plain.edgeCount {
            let (one, other) = (plain.upstream[edge], plain.downstream[edge])
            let ways = one == other ? [(one, other)] : [(one, other), (other, one)]
            for (way, ends) in ways.enumerated() {
                list.upstream.append(ends.0)
                list.downstream.append(ends.1)
                edges.append(Int32(edge))
                both.append(way == 0 ? dates[edge] : dates[edge].otherWay ?? dates[edge])
            }
        }
        graph = try CSRGraph(nodeCount: plain.nodeCount, edges: list)
        (self.edges, self.dates) = (edges, both)
    }

    /// A column of edges as one of their ways.
    func picked<Value>(_ column: [Value]) -> [Value] { edges.map { column[Int($0)] } }
}
