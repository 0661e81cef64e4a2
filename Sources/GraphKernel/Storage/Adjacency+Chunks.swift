extension Adjacency {
    /// Ranges of nodes that hold about as many nodes and entries each, in order, covering all.
    ///
    /// They depend on the graph alone, never on the number of threads; `work` says about how
    /// many nodes and entries a range should hold.
    func chunks(ofAbout work: Int = 1 << 15) -> [Range<Int>] {
        let nodeCount = offsets.count - 1
        var chunks: [Range<Int>] = []
        var start = 0
        while start < nodeCount {
            let limit = Int(offsets[start]) + start + max(work, 1)
            var (low, high) = (start + 1, nodeCount)
            // The last end whose nodes and entries stay within the limit, but one node at least.
            while low < high {
                let middle = (low + high + 1) / 2
                if Int(offsets[middle]) + middle <= limit {
                    low = middle
                } else {
                    high = middle - 1
                }
            }
            chunks.append(start..<low)
            start = low
        }
        return chunks
    }
}
