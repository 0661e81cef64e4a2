extension CommunityLevel {
    /// Parts each community into its connected parts, numbered by their smallest nodes.
    ///
    /// No quality falls by it: between two parts that no tie joins there is nothing to keep.
    func connectedParts(of labels: borrowing Column<Int32>) -> [Int32] {
        let parts = Column<Int32>(repeating: -1, count: nodeCount)
        let waiting = Column<Int32>(repeating: 0, count: nodeCount)
        var found: Int32 = 0
        for start in 0..<nodeCount where parts[start] < 0 {
            var (first, last) = (0, 1)
            waiting[0] = Int32(start)
            parts[start] = found
            while first < last {
                let node = Int(waiting[first])
                first += 1
                for entry in row(of: node) {
                    let neighbor = Int(neighbors[entry])
                    guard parts[neighbor] < 0, labels[neighbor] == labels[node] else { continue }
                    parts[neighbor] = found
                    waiting[last] = Int32(neighbor)
                    last += 1
                }
            }
            found += 1
        }
        return parts.array
    }
}
