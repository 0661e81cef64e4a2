/// Which component each node of a graph belongs to.
///
/// Components are numbered from 0 in the order of their smallest nodes, so that the numbers
/// depend on the graph alone.
public struct Components: Hashable, Sendable {
    /// The component of each node; shape `[nodeCount]`.
    public let labels: [Int32]
    /// The number of components.
    public let count: Int

    /// The number of nodes in each component; shape `[count]`.
    public var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: count)
        for label in labels { sizes[Int(label)] += 1 }
        return sizes
    }

    /// Numbers the components of nodes that share a mark; marks stand in `0..<marks`.
    init(marks: [Int32], below limit: Int) {
        var numbers = [Int32](repeating: -1, count: limit)
        var count: Int32 = 0
        labels = [Int32](unsafeUninitializedCapacity: marks.count) { labels, filled in
            for node in marks.indices {
                let mark = Int(marks[node])
                if numbers[mark] < 0 {
                    numbers[mark] = count
                    count += 1
                }
                labels[node] = numbers[mark]
            }
            filled = marks.count
        }
        self.count = Int(count)
    }
}
