/// Parts each community into well-connected ones, from single nodes up.
///
/// A node that is alone joins the part where it adds most to the quality, unless it would lower the
/// quality there or one of the two is joined too weakly to the rest of their community. Communities
/// do not touch each other, so threads work on several at once.
struct Refinement: ~Copyable {
    /// The part of each node; numbered like nodes.
    let parts: Column<Int32>
    private let penalty: Double
    private let labels: Column<Int32>
    private let members: Column<Int32>
    private let partSizes: Column<Double>
    /// What joins a node, or a part, to the rest of its community.
    private let ties: Column<Double>
    private let affinities: Column<Double>
    /// The parts touched; a community uses the run at its start, one longer than its members.
    private let touched: Column<Int32>

    init(
        _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>, penalty: Double
    ) {
        let count = level.nodeCount
        self.penalty = penalty
        self.labels = Column(labels.array)
        parts = Column((0..<Int32(count)).map { $0 })
        members = Column(repeating: 1, count: count)
        partSizes = Column(level.sizes.array)
        ties = Column(repeating: 0, count: count)
        affinities = Column(repeating: 0, count: count)
        touched = Column(repeating: 0, count: 2 * count + 1)
    }

    /// Parts the communities, `order` being how the nodes of one take their turns.
    func run(
        _ level: borrowing CommunityLevel, _ communities: borrowing Grouping,
        threads: ThreadCount
    ) {
        Crew.forEach(communities.starts.count - 1, threads) { community in
            part(level, communities, community)
        }
    }

    private func part(
        _ level: borrowing CommunityLevel, _ communities: borrowing Grouping, _ community: Int
    ) {
        let range = communities.range(of: community)
        guard range.count > 1 else { return }
        var size = 0.0
        for place in range {
            let node = Int(communities.nodes[place])
            size += level.sizes[node]
            ties[node] = weightInside(level, node, Int32(community))
        }
        let list = range.lowerBound + community
        for place in range {
            let node = Int(communities.nodes[place])
            let isAlone = members[Int(parts[node])] == 1
            guard isAlone, isWellTied(ties[node], level.sizes[node], in: size) else { continue }
            join(level, node, community: Int32(community), size: size, list: list)
        }
    }

    private func weightInside(
        _ level: borrowing CommunityLevel, _ node: Int, _ community: Int32
    ) -> Double {
        var sum = 0.0
        if level.isWeighted {
            for entry in level.row(of: node)
            where labels[Int(level.neighbors[entry])] == community { sum += level.weights[entry] }
        } else {
            for entry in level.row(of: node) {
                sum += labels[Int(level.neighbors[entry])] == community ? 1 : 0
            }
        }
        return sum
    }

    @inline(__always)
    private func isWellTied(_ tie: Double, _ size: Double, in whole: Double) -> Bool {
        tie >= penalty * size * (whole - size)
    }

    private func join(
        _ level: borrowing CommunityLevel, _ node: Int, community: Int32, size: Double, list: Int
    ) {
        let count = gather(level, node, community, list: list)
        let scale = penalty * level.sizes[node]
        var (most, new) = (0.0, -1)
        for index in list..<list + count {
            let part = Int(touched[index])
            let gain = affinities[part] - scale * partSizes[part]
            if gain >= most, gain > most || new < 0,
                isWellTied(ties[part], partSizes[part], in: size)
            {
                (most, new) = (gain, part)
            }
        }
        let tie = new >= 0 ? affinities[new] : 0
        for index in list..<list + count { affinities[Int(touched[index])] = 0 }
        guard new >= 0 else { return }
        members[Int(parts[node])] = 0
        members[new] += 1
        partSizes[new] += level.sizes[node]
        ties[new] += ties[node] - 2 * tie
        parts[node] = Int32(new)
    }

    private func gather(
        _ level: borrowing CommunityLevel, _ node: Int, _ community: Int32, list: Int
    ) -> Int {
        var count = 0
        for entry in level.row(of: node) {
            let neighbor = Int(level.neighbors[entry])
            guard labels[neighbor] == community else { continue }
            let part = Int(parts[neighbor])
            touched[list + count] = Int32(part)
            count += affinities[part] == 0 ? 1 : 0
            affinities[part] += level.isWeighted ? level.weights[entry] : 1
        }
        return count
    }
}
