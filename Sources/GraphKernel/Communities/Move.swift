/// Where a node adds most to the quality, and what was weighed to find it.
struct Move: BitwiseCopyable {
    /// A community of its own, whichever number is free.
    static let apart: Int32 = -1

    var node: Int32
    var old: Int32
    /// The best community, the old one where the node stays.
    var new: Int32
    /// The weight that joins the node to the old community and to the new.
    var (tieToOld, tieToNew): (Double, Double)
    /// What a gain must exceed, so that it is more than an effect of rounding.
    var margin: Double
    /// How much better the new community is than the next best.
    var slack: Double

    var isStaying: Bool { new == old }
}

extension Move {
    /// The best move of a node, whose affinities it gathers.
    @inline(__always)
    init(
        _ node: Int, _ level: borrowing CommunityLevel, _ labels: borrowing Column<Int32>,
        _ table: borrowing CommunityTable, penalty: Double, _ affinities: inout Affinities
    ) {
        affinities.gather(level, node, labels)
        let (old, size) = (Int(labels[node]), level.sizes[node])
        let scale = penalty * size
        var (most, next, total, new) = (-Double.infinity, 0.0, 0.0, old)
        for index in 0..<affinities.count {
            let community = affinities.community(index)
            let affinity = affinities.affinity(community)
            total += affinity
            guard community != old else { continue }
            let gain = affinity - scale * table.size(community)
            if gain > most {
                next = max(next, most)
                (most, new) = (gain, community)
            } else {
                next = max(next, gain)
            }
        }
        let tie = affinities.affinity(old)
        let stay = tie - scale * (table.size(old) - size)
        self.node = Int32(truncatingIfNeeded: node)
        self.old = Int32(truncatingIfNeeded: old)
        margin = 1e-10 * total
        (tieToOld, tieToNew) = (tie, 0)
        if most < 0, stay < -margin, !table.isAlone(in: old) {
            (self.new, slack) = (Self.apart, 0)
        } else if most > stay + margin {
            (self.new, slack) = (Int32(truncatingIfNeeded: new), most - max(next, stay))
            tieToNew = affinities.affinity(new)
        } else {
            (self.new, slack) = (self.old, stay - max(next, most))
        }
        affinities.clear()
    }
}
