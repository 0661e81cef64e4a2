import DiffusionModel

/// Where the ids of links that are parts of pairs stand in their order, so that rows of parallel
/// pairs, which may be very many, are put in order without their ids.
struct PairRanks: Sendable {
    private let pairs: [NetworkEdges.Pair]
    /// The rank of each link that is part of a pair; links that share an id share a rank.
    private let ranks: IndexedList<LinkIndex, Int32>

    /// Ranks the links of all pairs.
    ///
    /// - Complexity: O(links log links) where there are pairs; O(1) else.
    init(_ edges: NetworkEdges) {
        pairs = edges.pairs
        guard !pairs.isEmpty else {
            ranks = []
            return
        }
        var ranks = IndexedList<LinkIndex, Int32>(
            repeating: -1, count: edges.model.links.count)
        for pair in pairs { (ranks[pair.first], ranks[pair.second]) = (0, 0) }
        let named = ranks.indices.filter { ranks[$0] == 0 }
            .map { (name: edges.model.uncountedID(ofLink: $0), link: $0) }
            .sorted { ($0.name, $0.link) < ($1.name, $1.link) }
        var rank: Int32 = 0
        for (place, one) in named.enumerated() {
            if place > 0, named[place - 1].name != one.name { rank += 1 }
            ranks[one.link] = rank
        }
        self.ranks = ranks
    }

    /// Orders parallel edges by the ids of their links, and says whether all of them are pairs; if
    /// not, they stay as they are.
    func sort(_ row: UnsafeMutableBufferPointer<NetworkEdges.Code>) -> Bool {
        guard !pairs.isEmpty, row.allSatisfy({ $0.pair != nil }) else { return false }
        let keyed = row.enumerated().map { place, code -> (key: Int64, place: Int) in
            let pair = pairs[code.pair ?? 0]
            return (Int64(ranks[pair.first]) << 32 | Int64(ranks[pair.second]), place)
        }
        let codes = Array(row)
        for (place, one) in keyed.sorted(by: { ($0.key, $0.place) < ($1.key, $1.place) })
            .enumerated()
        {
            row[place] = codes[one.place]
        }
        return true
    }
}
