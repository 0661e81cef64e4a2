extension CommunityLevel {
    /// An order in which nodes at least twice as large come first, and chance decides otherwise.
    ///
    /// Where nodes stand for many, the large ones seed the communities that small ones choose
    /// from; small ones that came first would merge far more than is good.
    func largestFirst(_ random: inout RandomBits) -> [Int32] {
        let classes = Column<Int32>(uninitialized: nodeCount)
        let top = (0..<nodeCount).reduce(0) { max($0, sizes[$1]) }.exponent
        for node in 0..<nodeCount {
            // The exponent of zero is far below all others.
            let below = sizes[node] > 0 ? top - sizes[node].exponent : Self.classCount
            classes[node] = Int32(min(below, Self.classCount - 1))
        }
        let order = random.order(of: nodeCount)
        return Grouping(order, by: classes, groupCount: Self.classCount).nodes.array
    }

    private static var classCount: Int { 64 }
}
