extension CommunityLevel {
    /// Parts each community into its connected parts, numbered by their smallest nodes.
    ///
    /// No quality falls by it: between two parts that no tie joins there is nothing to keep.
    /// Says how many there are.
    func splitUnconnected(_ labels: borrowing Column<Int32>) -> Int {
        // Nodes seen lose their label here: one look tells both what the loop must know.
        let unseen = Column(labels.array)
        let waiting = Column<Int32>(uninitialized: nodeCount)
        var found: Int32 = 0
        for start in 0..<nodeCount where unseen[start] >= 0 {
            var (first, last) = (0, 1)
            let label = unseen[start]
            waiting[0] = Int32(start)
            unseen[start] = -1
            while first < last {
                let node = Int(waiting[first])
                labels[node] = found
                first += 1
                for entry in row(of: node) {
                    let neighbor = Int(neighbors[entry])
                    guard unseen[neighbor] == label else { continue }
                    unseen[neighbor] = -1
                    waiting[last] = Int32(neighbor)
                    last += 1
                }
            }
            found += 1
        }
        return Int(found)
    }
}
