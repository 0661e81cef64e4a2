/// How often each node stands between two others that have no tie, by the groups of the three.
///
/// Each list has one count per node; shape `[nodeCount]`.
public struct BrokerageRoles: Hashable, Sendable {
    /// All three in one group.
    public internal(set) var coordinator: [Int]
    /// The two in one group, the broker in another (also called consultant).
    public internal(set) var itinerant: [Int]
    /// The giver outside, the broker and the taker in one group.
    public internal(set) var gatekeeper: [Int]
    /// The giver and the broker in one group, the taker outside.
    public internal(set) var representative: [Int]
    /// Three groups.
    public internal(set) var liaison: [Int]

    /// How often each node brokers at all.
    public var total: [Int] {
        coordinator.indices.map {
            coordinator[$0] + itinerant[$0] + gatekeeper[$0] + representative[$0] + liaison[$0]
        }
    }
}

extension CSRGraph {
    /// Counts how often each node brokers between two others, in each of five roles.
    ///
    /// Node b brokers from a to c where edges run a → b and b → c, none runs a → c, and the
    /// three differ. `partition` gives the group of each node; −1 is no group, and leaves a node
    /// out as giver, broker and taker. Parallel edges are one, self-loops none.
    ///
    /// - Returns: Five counts per node; the same for any `threads`.
    /// - Throws: `directionRefused` for an undirected graph, `columnLength`, or
    ///   `parameterOutOfRange(.partition)` for a group below −1.
    /// - Complexity: O(Σ in-degree · out-degree) time; O(V + E) memory, and O(V) a thread.
    /// - SeeAlso: R. V. Gould and R. M. Fernandez, "Structures of mediation: a formal approach to
    ///   brokerage in transaction networks", *Sociological Methodology* 19, 1989,
    ///   doi:10.2307/270949.
    public func brokerageRoles(
        partition: [Int], threads: ThreadCount = .cores
    ) throws(GraphError) -> BrokerageRoles {
        guard !isUndirected else { throw .directionRefused }
        guard partition.count == nodeCount else {
            throw .columnLength(expected: nodeCount, found: partition.count)
        }
        guard partition.allSatisfy({ $0 >= -1 }) else { throw .parameterOutOfRange(.partition) }
        return BrokerCount(self, partition).roles(threads)
    }
}

/// The ties of nodes that have a group, and the counting of brokers on them.
private struct BrokerCount {
    private let nodeCount: Int
    private let groups: [Int]
    private let ties: Adjacency

    init(_ graph: CSRGraph, _ groups: [Int]) {
        (nodeCount, self.groups) = (graph.nodeCount, groups)
        ties = graph.outgoing.once { groups[$0] >= 0 }
    }

    func roles(_ threads: ThreadCount) -> BrokerageRoles {
        var counts = [Int](repeating: 0, count: nodeCount * 5)
        let width = 16
        Crew.withStates((nodeCount + width - 1) / width, threads) {
            BrokerState(nodeCount: nodeCount)
        } work: { state, chunk in
            for giver in chunk * width..<min((chunk + 1) * width, nodeCount) {
                state.count(from: giver, ties, groups)
            }
        } finish: { state in
            for place in state.counts.indices { counts[place] += state.counts[place] }
        }
        return BrokerageRoles(
            coordinator: column(0, of: counts), itinerant: column(1, of: counts),
            gatekeeper: column(2, of: counts), representative: column(3, of: counts),
            liaison: column(4, of: counts))
    }

    private func column(_ role: Int, of counts: [Int]) -> [Int] {
        (0..<nodeCount).map { counts[$0 * 5 + role] }
    }
}

/// One thread's counts, and marks on the nodes that the present giver has ties to.
private struct BrokerState {
    /// Five a node, in the order of the roles.
    private(set) var counts: [Int]
    private var marks: [Int32]

    init(nodeCount: Int) {
        counts = [Int](repeating: 0, count: nodeCount * 5)
        marks = [Int32](repeating: -1, count: nodeCount)
    }

    mutating func count(from giver: Int, _ ties: Adjacency, _ groups: [Int]) {
        let mark = Int32(truncatingIfNeeded: giver)
        // The giver itself is no taker.
        marks[giver] = mark
        for entry in ties.row(of: giver) { marks[Int(ties.neighbors[entry])] = mark }
        for entry in ties.row(of: giver) {
            let broker = Int(ties.neighbors[entry])
            let (own, given, all) = takers(from: giver, through: broker, ties, groups)
            if groups[giver] == groups[broker] {
                counts[broker * 5] += own
                counts[broker * 5 + 3] += all - own
            } else {
                counts[broker * 5 + 1] += given
                counts[broker * 5 + 2] += own
                counts[broker * 5 + 4] += all - own - given
            }
        }
    }

    /// How many takers there are in the broker's group, in the giver's, and in all.
    private func takers(
        from giver: Int, through broker: Int, _ ties: Adjacency, _ groups: [Int]
    ) -> (own: Int, given: Int, all: Int) {
        let (ownGroup, givenGroup) = (groups[broker], groups[giver])
        let mark = Int32(truncatingIfNeeded: giver)
        var (own, given, all) = (0, 0, 0)
        marks.withUnsafeBufferPointer { marks in
            groups.withUnsafeBufferPointer { groups in
                ties.neighbors.withUnsafeBufferPointer { neighbors in
                    for entry in ties.row(of: broker) {
                        let taker = Int(neighbors[entry])
                        let isOpen = marks[taker] != mark ? 1 : 0
                        all &+= isOpen
                        own &+= groups[taker] == ownGroup ? isOpen : 0
                        given &+= groups[taker] == givenGroup ? isOpen : 0
                    }
                }
            }
        }
        return (own, given, all)
    }
}

extension Adjacency {
    /// The rows with each neighbour once, without self-loops and nodes that do not belong.
    fileprivate func once(where belongs: (Int) -> Bool) -> Adjacency {
        var starts: [Int32] = [0]
        var kept: [Int32] = []
        kept.reserveCapacity(neighbors.count)
        var seen = [Int](repeating: -1, count: offsets.count - 1)
        for node in 0..<offsets.count - 1 {
            seen[node] = node
            for entry in row(of: node) where belongs(node) {
                let neighbor = Int(neighbors[entry])
                guard seen[neighbor] != node, belongs(neighbor) else { continue }
                seen[neighbor] = node
                kept.append(Int32(neighbor))
            }
            starts.append(Int32(kept.count))
        }
        return Adjacency(offsets: starts, neighbors: kept, edges: [])
    }
}
