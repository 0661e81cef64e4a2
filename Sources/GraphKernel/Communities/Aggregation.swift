/// Makes each group of nodes one node of a coarser level.
enum Aggregation {
    /// The level whose nodes are groups; ties between two groups become one, those inside go.
    static func level(
        _ fine: borrowing CommunityLevel, _ groups: borrowing Column<Int32>, groupCount: Int
    ) -> CommunityLevel {
        let grouping = Grouping(
            (0..<Int32(fine.nodeCount)).map { $0 }, by: groups, groupCount: groupCount)
        var affinities = Affinities(communities: groupCount)
        let sizes = Column<Double>(repeating: 0, count: groupCount)
        var offsets: [Int32] = [0]
        var neighbors: [Int32] = []
        var weights: [Double] = []
        for group in 0..<groupCount {
            for place in grouping.range(of: group) {
                let node = Int(grouping.nodes[place])
                sizes[group] += fine.sizes[node]
                affinities.gather(fine, node, groups)
            }
            for index in 0..<affinities.count where affinities.community(index) != group {
                neighbors.append(Int32(affinities.community(index)))
                weights.append(affinities.affinity(affinities.community(index)))
            }
            offsets.append(Int32(neighbors.count))
            affinities.clear()
        }
        return CommunityLevel(
            nodeCount: groupCount, offsets: Column(offsets), neighbors: Column(neighbors),
            weights: Column(weights), sizes: sizes)
    }
}
