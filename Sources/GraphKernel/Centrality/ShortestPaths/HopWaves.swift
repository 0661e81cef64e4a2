import Synchronization

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

    /// How many waves came to each node after as many hops, from 1; shape `[depths, nodeCount]`.
    private var counts = Column<UInt32>(uninitialized: 0)
    private var depths = 0
    private let (along, against): (HopRows, HopRows)
    private let seen: Column<Bits>
    private var front: Column<Bits>
    private var next: Column<Bits>
    /// The nodes that have a front.
    private let active: Column<Int32>
    private var activeCount = 0
    private var activeSteps = 0
    private let nodeCount: Int

    /// Waves that run along the one rows; the others hold the same steps from their far ends.
    init(along: HopRows, against: HopRows) {
        (self.along, self.against) = (along, against)
        nodeCount = along.offsets.count - 1
        seen = Column(repeating: .zero, count: nodeCount)
        front = Column(repeating: .zero, count: nodeCount)
        next = Column(repeating: .zero, count: nodeCount)
        active = Column(repeating: 0, count: nodeCount + 1)
    }

    /// Sends a wave from each of some nodes, at most `width`, or says that they ran deeper than is
    /// counted.
    func run(from sources: some Collection<Int32>) -> Bool {
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

    private func start(_ sources: some Collection<Int32>) {
        seen.fill(.zero)
        front.fill(.zero)
        (activeCount, activeSteps) = (0, 0)
        for (bit, source) in sources.enumerated() {
            let node = Int(source)
            let isNew = seen[node] == .zero
            seen[node][bit >> 6] |= 1 << UInt64(bit & 63)
            front[node] = seen[node]
            guard isNew else { continue }
            active[activeCount] = source
            activeCount += 1
            activeSteps += Int(along.offsets[node + 1] - along.offsets[node])
        }
    }

    /// Moves the fronts of active nodes along their steps.
    private func spread(_ along: HopPointers) {
        let (front, next, active) = (front.start, next.start, active.start)
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
        let (front, next) = (front.start, next.start)
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
        let (seen, next, active) = (seen.start, next.start, active.start)
        if depth == depths { addDepth() }
        let column = counts.start + depth * nodeCount
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
        swap(&front, &self.next)
    }

    private func addDepth() {
        counts.grow(to: (depths + 1) * nodeCount, keeping: depths * nodeCount)
        (counts.start + depths * nodeCount).update(repeating: 0, count: nodeCount)
        depths += 1
    }

    /// Adds what was counted to the columns of all threads, one for each distance from 1.
    func add(to total: inout [[UInt32]]) {
        for depth in 0..<depths {
            if depth == total.count { total.append([UInt32](repeating: 0, count: nodeCount)) }
            let column = counts.start + depth * nodeCount
            total[depth].withUnsafeMutableBufferPointer { sums in
                for node in 0..<nodeCount { sums[node] &+= column[node] }
            }
        }
    }
}

extension HopWaves {
    /// How many of some sources come to each node after one hop, after two, …; nil where waves run
    /// deeper than is counted.
    static func counts(
        from sources: [Int32], _ along: HopRows, _ against: HopRows, _ threads: ThreadCount
    ) -> [[UInt32]]? {
        let isTooDeep = Atomic<Bool>(false)
        // Whole numbers: they come to the same in whatever order threads add them.
        var columns: [[UInt32]] = []
        Crew.withStates((sources.count + width - 1) / width, threads) {
            HopWaves(along: along, against: against)
        } work: { waves, chunk in
            guard !isTooDeep.load(ordering: .relaxed) else { return }
            let start = chunk * width
            if !waves.run(from: sources[start..<min(start + width, sources.count)]) {
                isTooDeep.store(true, ordering: .relaxed)
            }
        } finish: { waves in
            waves.add(to: &columns)
        }
        return isTooDeep.load(ordering: .relaxed) ? nil : columns
    }
}
