/// Edges in the order of their first ends, then of their second, else as they were given.
package struct EdgeOrder {
    /// Where the edges from each node start; shape `[nodes + 1]`.
    package private(set) var starts: [Int32] = []
    /// The first end of each edge in order; shape `[edges]`.
    package private(set) var upstream: [Int32] = []
    /// The second end of each edge in order; shape `[edges]`.
    package private(set) var downstream: [Int32] = []

    /// A column of ends to be written.
    package typealias Ends = SharedPlaces<Int32>

    /// Puts edges in order by counting, and their tags with them.
    ///
    /// - Parameters:
    ///   - nodes: How many nodes there are.
    ///   - tags: Four bytes that go with each edge; they change places here.
    ///   - threads: How many threads may work.
    ///   - fill: Writes the ends, all in `0..<nodes`, of a range of edges to both columns.
    /// - Complexity: O(V + E) time and memory.
    package init(
        nodes: Int, tags: SharedPlaces<Int32>, _ threads: ThreadCount,
        ends fill: @Sendable (_ edges: Range<Int>, _ from: Ends, _ to: Ends) -> Void
    ) {
        let count = tags.count
        upstream = [Int32](count: count) { from in
            downstream = [Int32](count: count) { to in
                Crew.forEachRange(of: count, threads) { fill($0, from, to) }
                let buckets = EdgeBuckets(
                    near: from.reading, far: to.reading, tags: tags.reading, nodes: nodes,
                    threads)
                // All is in the buckets now, so that the columns are free for the edges in order.
                starts = buckets.write(
                    EdgeBuckets.Rows(near: from, far: to, tags: tags), sortsFarEnds: true,
                    threads)
            }
        }
    }
}
