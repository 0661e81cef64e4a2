/// The ties of nodes that have a group, and how many takers of each group a node has.
struct BrokerTies {
    /// The group of each node; −1 is none.
    let groups: [Int]
    /// The takers of each node, each once and ascending, without itself and those of no group.
    let rows: Adjacency
    /// The groups of each node's takers, sorted; as long as the rows and where they are.
    private let takerGroups: [Int]

    init(_ graph: CSRGraph, _ groups: [Int]) {
        self.groups = groups
        rows = graph.outgoing.once { groups[$0] >= 0 }
        var takerGroups = rows.neighbors.map { groups[Int($0)] }
        for node in 0..<graph.nodeCount { takerGroups[rows.row(of: node)].sort() }
        self.takerGroups = takerGroups
    }

    /// The nodes to which edges run from one.
    func takers(of node: Int) -> ArraySlice<Int32> { rows.neighbors[rows.row(of: node)] }

    /// Whether a broker has so many takers that it is quicker to look for a giver's among them.
    func isFarLonger(_ broker: Int, than giver: Int) -> Bool {
        SortedRow.isFarLonger(rows.row(of: broker).count, than: rows.row(of: giver).count + 1)
    }

    /// How many takers of a broker a giver has no tie to: of the broker's group, of the giver's,
    /// and all.
    ///
    /// - Complexity: O(takers of the giver · log takers of the broker).
    func open(from giver: Int, through broker: Int) -> (own: Int, given: Int, all: Int) {
        let row = rows.row(of: broker)
        let (ownGroup, givenGroup) = (groups[broker], groups[giver])
        var open = (
            own: count(of: ownGroup, in: row), given: count(of: givenGroup, in: row),
            all: row.count
        )
        for taker in takers(of: giver) + [Int32(giver)] {
            guard SortedRow.place(of: taker, in: row, of: rows.neighbors) != nil else { continue }
            open.all -= 1
            if groups[Int(taker)] == ownGroup { open.own -= 1 }
            if groups[Int(taker)] == givenGroup { open.given -= 1 }
        }
        return open
    }

    private func count(of group: Int, in row: Range<Int>) -> Int {
        place(behind: group, in: row) - place(behind: group - 1, in: row)
    }

    /// The first place of a row at which a greater group stands.
    private func place(behind group: Int, in row: Range<Int>) -> Int {
        var (low, high) = (row.lowerBound, row.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if takerGroups[middle] <= group { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Adjacency {
    /// The rows with each neighbour once and ascending, without self-loops and nodes that do not
    /// belong.
    fileprivate func once(where belongs: (Int) -> Bool) -> Adjacency {
        var starts: [Int32] = [0]
        var kept: [Int32] = []
        kept.reserveCapacity(neighbors.count)
        var seen = [Int](repeating: -1, count: offsets.count - 1)
        for node in 0..<offsets.count - 1 {
            seen[node] = node
            let start = kept.count
            for entry in row(of: node) where belongs(node) {
                let neighbor = Int(neighbors[entry])
                guard seen[neighbor] != node, belongs(neighbor) else { continue }
                seen[neighbor] = node
                kept.append(Int32(neighbor))
            }
            kept[start...].sort()
            starts.append(Int32(kept.count))
        }
        return Adjacency(offsets: starts, neighbors: kept, edges: [])
    }
}
