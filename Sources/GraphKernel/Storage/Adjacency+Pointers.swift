extension Adjacency {
    /// Hands the bare memory of offsets and neighbours to a loop that is run often.
    func withPointers<Result>(
        _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Result
    ) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            neighbors.withUnsafeBufferPointer { body(offsets, $0) }
        }
    }
}
