/// Hops from one or several nodes at a time, in buffers that are used again.
///
/// A round goes from the nodes reached last to those that they touch or, where these hold much
/// of the graph, from the nodes not reached yet to those reached last, whichever reads less.
///
/// - SeeAlso: S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first search",
///   SC 2012, doi:10.1109/SC.2012.50.
struct HopSweep {
    /// The hops to each node of the last sweep; −1 where there is no path.
    private(set) var hops: [Int32]
    private let along: [Adjacency]
    private let against: [Adjacency]
    private let entryCount: Int
    /// The nodes reached, nearest first; room for every node.
    private var queue: [Int32]
    private var reached = 0
    /// Nodes that a sweep from the far side still has to reach.
    private var missing: [Int32] = []
    private var frontier: [UInt64]

    init(nodeCount: Int, along: [Adjacency], against: [Adjacency]) {
        (self.along, self.against) = (along, against)
        entryCount = along.reduce(0) { $0 + $1.neighbors.count }
        hops = [Int32](repeating: -1, count: nodeCount)
        queue = [Int32](repeating: 0, count: nodeCount)
        frontier = [UInt64](repeating: 0, count: (nodeCount + 63) / 64)
    }

    /// The nodes that the last sweep reached, nearest first.
    var order: ArraySlice<Int32> { queue[..<reached] }

    /// Measures up to `bound` hops from the nearest of some nodes, forgetting the sweep before.
    mutating func run(from starts: [Int32], bound: Int32 = .max) {
        for position in 0..<reached { hops[Int(queue[position])] = -1 }
        reached = 0
        missing.removeAll(keepingCapacity: true)
        for start in starts where hops[Int(start)] < 0 {
            hops[Int(start)] = 0
            queue[reached] = start
            reached += 1
        }
        spread(bound)
    }

    private mutating func spread(_ bound: Int32) {
        var (first, unread, level) = (0, entryCount, Int32(0))
        while first < reached, level < bound {
            level += 1
            let last = reached
            let touched = entries(of: first..<last)
            unread -= touched
            // Reading stops at the first neighbour found, so the far side may be larger.
            if touched > unread / 10, last - first > hops.count / 64 {
                pull(first..<last, level)
            } else {
                push(first..<last, level)
            }
            first = last
        }
    }

    private func entries(of range: Range<Int>) -> Int {
        along.reduce(0) { sum, rows in
            rows.offsets.withUnsafeBufferPointer { offsets in
                queue.withUnsafeBufferPointer { queue in
                    range.reduce(sum) { sum, position in
                        let node = Int(queue[position])
                        return sum + Int(offsets[node + 1] - offsets[node])
                    }
                }
            }
        }
    }

    /// From the nodes reached last to what they touch.
    private mutating func push(_ range: Range<Int>, _ level: Int32) {
        var count = reached
        for rows in along {
            rows.withPointers { offsets, neighbors in
                queue.withUnsafeMutableBufferPointer { queue in
                    hops.withUnsafeMutableBufferPointer { hops in
                        for position in range {
                            let node = Int(queue[position])
                            for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
                                let neighbor = neighbors[entry]
                                guard hops[Int(neighbor)] < 0 else { continue }
                                hops[Int(neighbor)] = level
                                queue[count] = neighbor
                                count += 1
                            }
                        }
                    }
                }
            }
        }
        reached = count
    }

    /// From the nodes not reached yet to those reached last.
    private mutating func pull(_ range: Range<Int>, _ level: Int32) {
        if missing.isEmpty {
            missing = (0..<Int32(hops.count)).filter { hops[Int($0)] < 0 }
        }
        mark(range, isSet: true)
        for rows in against { pull(along: rows, level) }
        mark(range, isSet: false)
    }

    private mutating func mark(_ range: Range<Int>, isSet: Bool) {
        for position in range {
            let node = Int(queue[position])
            frontier[node >> 6] = isSet ? frontier[node >> 6] | 1 << UInt64(node & 63) : 0
        }
    }

    private mutating func pull(along rows: Adjacency, _ level: Int32) {
        var (kept, count) = (0, reached)
        rows.withPointers { offsets, neighbors in
            missing.withUnsafeMutableBufferPointer { missing in
                frontier.withUnsafeBufferPointer { frontier in
                    hops.withUnsafeMutableBufferPointer { hops in
                        queue.withUnsafeMutableBufferPointer { queue in
                            for position in missing.indices {
                                let node = missing[position]
                                // A round from the near side may have reached it since.
                                guard hops[Int(node)] < 0 else { continue }
                                var entry = Int(offsets[Int(node)])
                                let end = Int(offsets[Int(node) + 1])
                                while entry < end {
                                    let near = Int(neighbors[entry])
                                    if frontier[near >> 6] >> UInt64(near & 63) & 1 != 0 { break }
                                    entry += 1
                                }
                                if entry < end {
                                    hops[Int(node)] = level
                                    queue[count] = node
                                    count += 1
                                } else {
                                    missing[kept] = node
                                    kept += 1
                                }
                            }
                        }
                    }
                }
            }
        }
        missing.removeSubrange(kept...)
        reached = count
    }
}
