extension CSRGraph {
    /// Parts the nodes into communities by letting each take the label that weighs most
    /// among its neighbours, until every node has such a label.
    ///
    /// Nodes take turns in an order that is drawn anew each round. Of labels that weigh the
    /// same a node keeps its own if it is one of them, otherwise it takes the one that comes
    /// first in an order drawn at the start. Edges have no direction; weights of both
    /// directions and of parallel edges add up, self-loops do not count. A label whose nodes
    /// are not connected is parted. Results differ from seed to seed more than Leiden's.
    /// - Returns: The community of each node, numbered from 0 by their smallest nodes; shape
    ///   `[nodeCount]`.
    /// - Throws: `weightNegative`, `weightsTooLarge`, `distanceWeightsRefused`, or `notConverged`
    ///   after 1,000 rounds.
    /// - Complexity: O(V + E) a round, seldom more than ten rounds; O(V + E) memory.
    /// - SeeAlso: U. N. Raghavan, R. Albert and S. Kumara, "Near linear time algorithm to detect
    ///   community structures in large-scale networks", *Physical Review E* 76, 2007,
    ///   doi:10.1103/PhysRevE.76.036106.
    public func labelPropagation(
        weights use: WeightUse = .ignored, seed: UInt64 = 1
    ) throws(GraphError) -> [Int32] {
        let factors = try summableFactors(use)
        let level = CommunityLevel(
            self, factors: factors, quality: .constantPotts, threads: .one)
        var random = RandomBits(seed: seed)
        let labels = Column(random.order(of: nodeCount))
        var affinities = Affinities(communities: nodeCount)
        for _ in 0..<1000 {
            var hasChanged = false
            for node in random.order(of: nodeCount) {
                let node = Int(node)
                affinities.gather(level, node, labels)
                let label = affinities.heaviest(else: Int(labels[node]))
                affinities.clear()
                guard label != labels[node] else { continue }
                labels[node] = Int32(label)
                hasChanged = true
            }
            guard !hasChanged else { continue }
            _ = level.splitUnconnected(labels)
            return labels.array
        }
        throw .notConverged(iterations: 1000)
    }
}

extension Affinities {
    /// The community of the greatest weight: of equals the node's own, else the lowest.
    fileprivate func heaviest(else own: Int) -> Int {
        var (label, most) = (own, affinity(own))
        for index in 0..<count {
            let other = community(index)
            let weight = affinity(other)
            let isEqual = weight == most && label != own && other < label
            if weight > most || isEqual { (label, most) = (other, weight) }
        }
        return label
    }
}
