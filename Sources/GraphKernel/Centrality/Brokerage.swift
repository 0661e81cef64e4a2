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
    /// - Complexity: O(Σ min(d(a), d(b)) · log V) over the edges a → b, d being the number of nodes
    ///   to which edges run; O(V + E) memory, and O(V) a thread.
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

/// The counting of brokers.
private struct BrokerCount {
    private let ties: BrokerTies
    private var nodeCount: Int { ties.groups.count }

    init(_ graph: CSRGraph, _ groups: [Int]) { ties = BrokerTies(graph, groups) }

    func roles(_ threads: ThreadCount) -> BrokerageRoles {
        var counts = [Int](repeating: 0, count: nodeCount * 5)
        let width = 16
        Crew.withStates((nodeCount + width - 1) / width, threads) {
            BrokerState(nodeCount: nodeCount)
        } work: { state, chunk in
            for giver in chunk * width..<min((chunk + 1) * width, nodeCount) {
                state.count(from: giver, ties)
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

    mutating func count(from giver: Int, _ ties: BrokerTies) {
        let mark = Int32(truncatingIfNeeded: giver)
        // The giver itself is no taker.
        marks[giver] = mark
        for taker in ties.takers(of: giver) { marks[Int(taker)] = mark }
        let groups = ties.groups
        for broker in ties.takers(of: giver) {
            let broker = Int(broker)
            let (own, given, all) =
                ties.isFarLonger(broker, than: giver)
                ? ties.open(from: giver, through: broker) : takers(from: giver, broker, ties)
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
        from giver: Int, _ broker: Int, _ ties: BrokerTies
    ) -> (own: Int, given: Int, all: Int) {
        let (ownGroup, givenGroup) = (ties.groups[broker], ties.groups[giver])
        let mark = Int32(truncatingIfNeeded: giver)
        let row = ties.rows.row(of: broker)
        var (own, given, all) = (0, 0, 0)
        marks.withUnsafeBufferPointer { marks in
            ties.groups.withUnsafeBufferPointer { groups in
                ties.rows.neighbors.withUnsafeBufferPointer { neighbors in
                    for entry in row {
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
