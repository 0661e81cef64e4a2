/// How many nodes are at each distance, for every node at once.
///
/// 512 nodes send out waves together, one bit each: a wave's front at a node is a set of bits,
/// and one pass over the steps moves all fronts by a hop.
final class HopWaves {
    typealias Bits = SIMD8<UInt64>
    /// How many waves run together.
    static let width = 512
    /// The most hops that are counted; deeper graphs are not what waves are good for.
    static let deepest = 32

    /// For each distance from 1, how many waves came to each node after as many hops.
    private(set) var counts: [RawColumn<UInt32>] = []
    private let (along, against): (HopRows, HopRows)
    private let seen: RawColumn<Bits>
    private var front: RawColumn<Bits>
    private var next: RawColumn<Bits>
    /// The nodes that have a front.
    private let active: RawColumn<Int32>
    private var activeCount = 0
    private var activeSteps = 0
    private let nodeCount: Int

    /// Waves that run along the one rows; the others hold the same steps from their far ends.
    init(along: HopRows, against: HopRows) {
        (self.along, self.against) = (along, against)
        nodeCount = along.offsets.count - 1
        (seen, front, next) = (
            RawColumn(repeating: .zero, count: nodeCount),
            RawColumn(repeating: .zero, count: nodeCount),
            RawColumn(repeating: .zero, count: nodeCount)
        )
        active = RawColumn(repeating: 0, count: nodeCount + 1)
    }

    /// Sends a wave from each of some nodes, or says that they ran deeper than is counted.
    func run(from sources: Range<Int>) -> Bool {
        start(sources)
        return along.withPointers { along in
            against.withPointers { against in
                var depth = 0
                while activeCount > 0 {
                    // A step taken one by one costs some two of those that nodes gather over.
                    if activeSteps * 2 < self.along.heads.count {
                        spread(along)
                    } else {
                        gather(against)
                    }
                    settle(depth, along)
                    if activeCount > 0, depth == Self.deepest { return false }
                    depth += 1
                }
                return true
            }
        }
    }

    private func start(_ sources: Range<Int>) {
        for column in [seen, front] {
            column.base.update(repeating: .zero, count: nodeCount)
            for (bit, source) in sources.enumerated() {
                column.base[source][bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        (activeCount, activeSteps) = (0, 0)
        for source in sources {
            active.base[activeCount] = Int32(source)
            activeCount += 1
            activeSteps += Int(along.offsets[source + 1] - along.offsets[source])
        }
    }

    /// Moves the fronts of active nodes along their steps.
    private func spread(_ along: HopPointers) {
        let (front, next, active) = (front.base, next.base, active.base)
        next.update(repeating: .zero, count: nodeCount)
        for place in 0..<activeCount {
            let node = Int(active[place])
            let bits = front[node]
            for step in Int(along.offsets[node])..<Int(along.offsets[node &+ 1]) {
                next[Int(along.heads[step])] |= bits
            }
        }
    }

    /// Lets each node that waves can still come to fetch the fronts of those before it.
    private func gather(_ against: HopPointers) {
        let (front, next) = (front.base, next.base)
        for node in 0..<nodeCount {
            var bits = Bits.zero
            for step in Int(against.offsets[node])..<Int(against.offsets[node &+ 1]) {
                bits |= front[Int(against.heads[step])]
            }
            next[node] = bits
        }
    }

    /// Keeps of the fronts what is new, counts it and finds the nodes that have any.
    private func settle(_ depth: Int, _ along: HopPointers) {
        let (seen, next, active) = (seen.base, next.base, active.base)
        if depth == counts.count { counts.append(RawColumn(repeating: 0, count: nodeCount)) }
        let column = counts[depth].base
        (activeCount, activeSteps) = (0, 0)
        var (count, steps) = (0, 0)
        for node in 0..<nodeCount {
            let new = next[node] & ~seen[node]
            next[node] = new
            if new == .zero { continue }
            seen[node] |= new
            column[node] &+= UInt32(truncatingIfNeeded: new.nonzeroBitCount.wrappedSum())
            active[count] = Int32(truncatingIfNeeded: node)
            count &+= 1
            steps &+= along.degree(node)
        }
        (activeCount, activeSteps) = (count, steps)
        (front, self.next) = (self.next, front)
    }
}
