/// Brandes' algorithm by hops, one level at a time, in buffers that are used again.
///
/// A large level is found by the nodes not reached yet: each sums the path counts of the level
/// before over all its steps, and is in the level if that is more than 0. On the way
/// back each node sums over its steps what the level after it has to give. Both are sums
/// without a branch, because all but one level hold 0; what is small goes by the usual way.
final class HopPass: SourcePass {
    private let sums: Column<Double>
    private let (outgoing, incoming): (HopRows, HopRows)
    private let subject: PathSubject
    private let hops: Column<Int32>
    private let paths: Column<Double>
    /// Path counts, on the way back (1 + dependency) / path count, of one level; else 0.
    private let level: Column<Double>
    private let queue: Column<Int32>
    private let waiting: Column<Int32>
    /// Where each level starts in the queue, and where the last ends.
    private var starts: [Int] = []

    init(outgoing: HopRows, incoming: HopRows, _ subject: PathSubject, count sumCount: Int) {
        (self.outgoing, self.incoming, self.subject) = (outgoing, incoming, subject)
        let count = outgoing.offsets.count - 1
        sums = Column(repeating: 0, count: sumCount)
        paths = Column(repeating: 0, count: count)
        level = Column(repeating: 0, count: count)
        hops = Column(repeating: .max, count: count)
        // One place more, since what is not kept is written too and then overwritten.
        queue = Column(repeating: 0, count: count + 1)
        waiting = Column(repeating: 0, count: count + 1)
    }

    func handIn(to total: borrowing Column<Double>) { sums.move(to: total) }

    func run(from source: Int32) -> Bool {
        outgoing.withPointers { outgoing in
            incoming.withPointers { incoming in
                let isCounted = walkOut(from: source, outgoing, incoming)
                switch subject {
                case .nodes: sumNodes(outgoing, incoming)
                case .edges: sumEdges(outgoing)
                }
                return isCounted
            }
        }
    }
}

// MARK: - The way out

extension HopPass {
    private func walkOut(
        from source: Int32, _ outgoing: HopPointers, _ incoming: HopPointers
    ) -> Bool {
        let (hops, paths, queue) = (hops.start, paths.start, queue.start)
        queue[0] = source
        (hops[Int(source)], paths[Int(source)]) = (0, 1)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        var (start, tail, isCounted) = (0, 1, true)
        var (waitingCount, waitingSteps) = (-1, self.incoming.heads.count)
        while start < tail {
            starts.append(tail)
            var steps = 0
            for place in start..<tail {
                let node = Int(queue[place])
                steps &+= outgoing.degree(node)
                waitingSteps &-= incoming.degree(node)
                if !paths[node].isFinite { isCounted = false }
            }
            let range = start..<tail
            start = tail
            let next = Int32(truncatingIfNeeded: starts.count &- 1)
            // A step taken by the level costs some four of those that the others sum over.
            if steps &* 4 < waitingSteps {
                tail = spread(range, next, outgoing)
            } else {
                if waitingCount < 0 { waitingCount = collectWaiting() }
                (tail, waitingCount) = gather(range, next, incoming, waitingCount)
            }
        }
        return isCounted
    }

    /// Reaches the next level along the steps of the one before.
    private func spread(_ range: Range<Int>, _ next: Int32, _ outgoing: HopPointers) -> Int {
        let (hops, paths, queue) = (hops.start, paths.start, queue.start)
        var tail = range.upperBound
        for place in range {
            let node = Int(queue[place])
            let count = paths[node]
            for step in Int(outgoing.offsets[node])..<Int(outgoing.offsets[node &+ 1]) {
                let head = Int(outgoing.heads[step])
                if hops[head] == .max {
                    (hops[head], paths[head]) = (next, count)
                    queue[tail] = Int32(truncatingIfNeeded: head)
                    tail &+= 1
                } else if hops[head] == next {
                    paths[head] += count
                }
            }
        }
        return tail
    }

    private func collectWaiting() -> Int {
        let (hops, waiting) = (hops.start, waiting.start)
        var count = 0
        for node in 0..<self.hops.count {
            waiting[count] = Int32(truncatingIfNeeded: node)
            count &+= hops[node] == .max ? 1 : 0
        }
        return count
    }

    /// Lets the nodes not reached yet find whether they are in the next level.
    private func gather(
        _ range: Range<Int>, _ next: Int32, _ incoming: HopPointers, _ waitingCount: Int
    ) -> (tail: Int, waitingCount: Int) {
        let (hops, paths, level) = (hops.start, paths.start, level.start)
        let (queue, waiting) = (queue.start, waiting.start)
        for place in range { level[Int(queue[place])] = paths[Int(queue[place])] }
        var (tail, kept) = (range.upperBound, 0)
        for place in 0..<waitingCount {
            let node = Int(waiting[place])
            // Steps taken the usual way may have reached it since the list was made.
            if hops[node] != .max { continue }
            let count = incoming.sum(level, from: node)
            let isFound = count > 0
            paths[node] = count
            hops[node] = isFound ? next : .max
            (queue[tail], waiting[kept]) = (waiting[place], waiting[place])
            tail &+= isFound ? 1 : 0
            kept &+= isFound ? 0 : 1
        }
        for place in range { level[Int(queue[place])] = 0 }
        return (tail, kept)
    }
}

// MARK: - The way back

extension HopPass {
    private func sumNodes(_ outgoing: HopPointers, _ incoming: HopPointers) {
        let (paths, queue, level, sums) = (paths.start, queue.start, level.start, sums.start)
        var after = 0..<0
        for depth in (0..<starts.count &- 1).reversed() {
            let range = starts[depth]..<starts[depth &+ 1]
            let isHandedIn = handIn(after, to: range, depth, outgoing, incoming)
            for place in range {
                let node = Int(queue[place])
                let sum = isHandedIn ? level[node] : outgoing.sum(level, from: node)
                let count = paths[node]
                // The source scores nothing for its own paths.
                if depth > 0 { sums[node] += count * sum }
                paths[node] = 1 / count + sum
            }
            stepBack(from: after, to: range)
            after = range
        }
        forget()
    }

    private func sumEdges(_ outgoing: HopPointers) {
        let (paths, queue, level, sums) = (paths.start, queue.start, level.start, sums.start)
        var after = 0..<0
        for depth in (0..<starts.count &- 1).reversed() {
            let range = starts[depth]..<starts[depth &+ 1]
            for place in range {
                let node = Int(queue[place])
                let count = paths[node]
                var sum = 0.0
                for step in Int(outgoing.offsets[node])..<Int(outgoing.offsets[node &+ 1]) {
                    let part = level[Int(outgoing.heads[step])]
                    sums[Int(outgoing.edges[step])] += count * part
                    sum += part
                }
                paths[node] = 1 / count + sum
            }
            stepBack(from: after, to: range)
            after = range
        }
        forget()
    }

    /// Makes `range` the level whose parts are summed, instead of the one after it.
    private func stepBack(from after: Range<Int>, to range: Range<Int>) {
        let (queue, level, paths) = (queue.start, level.start, paths.start)
        for place in after { level[Int(queue[place])] = 0 }
        for place in range { level[Int(queue[place])] = paths[Int(queue[place])] }
    }

    private func forget() {
        let (queue, level, hops) = (queue.start, level.start, hops.start)
        for place in 0..<(starts.last ?? 0) {
            let node = Int(queue[place])
            (hops[node], level[node]) = (.max, 0)
        }
    }

    /// Where the level after is small, lets it hand its parts to the level before.
    private func handIn(
        _ after: Range<Int>, to range: Range<Int>, _ depth: Int, _ outgoing: HopPointers,
        _ incoming: HopPointers
    ) -> Bool {
        let (hops, queue, level) = (hops.start, queue.start, level.start)
        var (given, summed) = (0, 0)
        for place in after { given &+= incoming.degree(Int(queue[place])) }
        for place in range { summed &+= outgoing.degree(Int(queue[place])) }
        guard given &* 4 < summed else { return false }
        let at = Int32(truncatingIfNeeded: depth)
        for place in after {
            let node = Int(queue[place])
            let part = level[node]
            for step in Int(incoming.offsets[node])..<Int(incoming.offsets[node &+ 1]) {
                let head = Int(incoming.heads[step])
                if hops[head] == at { level[head] += part }
            }
        }
        return true
    }
}
