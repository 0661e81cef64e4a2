/// Up to 512 breadth-first walks side by side, one bit each in the mask of every node.
struct SourceGroup {
    typealias Mask = SIMD8<UInt64>

    /// How many walks one mask has room for.
    static let size = 512

    private let along: Adjacency
    private let back: Adjacency
    /// The nodes that no walk enters, if there are any.
    private let isClosed: [Bool]?
    /// The walks that have come to each node, that stand there, and that come there next.
    private var seen: [Mask]
    private var here: [Mask]
    private var next: [Mask]
    /// The nodes at which a walk stands, and those to which one comes next.
    private var active: [Int32] = []
    private var touched: [Int32] = []
    /// The number of pairs at each distance of the last run.
    private(set) var pairs: [Int] = []

    init(along: Adjacency, back: Adjacency, isClosed: [Bool]? = nil) {
        (self.along, self.back, self.isClosed) = (along, back, isClosed)
        seen = [Mask](repeating: .zero, count: along.offsets.count - 1)
        (here, next) = (seen, seen)
    }

    /// Walks from some nodes to wherever ways lead, and counts.
    mutating func run(from sources: ArraySlice<Int32>) {
        start(sources)
        while !active.isEmpty {
            let ahead = active.reduce(0) { $0 + along.row(of: Int($1)).count }
            if ahead > along.neighbors.count / 4 { gather() } else { spread() }
            settle()
        }
    }

    private mutating func start(_ sources: ArraySlice<Int32>) {
        let full = Self.mask(of: sources.count)
        for node in seen.indices { seen[node] = isClosed?[node] == true ? full : .zero }
        for (walk, node) in sources.enumerated() {
            here[Int(node)][walk / 64] |= 1 << UInt64(walk % 64)
            seen[Int(node)] |= here[Int(node)]
        }
        active = Array(sources)
        pairs = [sources.count]
    }

    /// Every node where a walk stands sends it to its neighbours.
    private mutating func spread() {
        along.neighbors.withUnsafeBufferPointer { neighbors in
            here.withUnsafeMutableBufferPointer { here in
                next.withUnsafeMutableBufferPointer { next in
                    for node in active {
                        let mask = here[Int(node)]
                        here[Int(node)] = .zero
                        for entry in along.row(of: Int(node)) {
                            let neighbor = Int(neighbors[entry])
                            if Self.isEmpty(next[neighbor]) { touched.append(Int32(neighbor)) }
                            next[neighbor] |= mask
                        }
                    }
                }
            }
        }
    }

    /// Every node that some walk has not come to takes those that stand behind it.
    private mutating func gather() {
        let full = Self.mask(of: pairs[0])
        back.neighbors.withUnsafeBufferPointer { neighbors in
            here.withUnsafeMutableBufferPointer { here in
                next.withUnsafeMutableBufferPointer { next in
                    for node in next.indices where !Self.isEmpty(seen[node] ^ full) {
                        // Once every walk has come to the node, the rest of its row is no news.
                        let known = seen[node]
                        var mask = known
                        for entry in back.row(of: node) {
                            mask |= here[Int(neighbors[entry])]
                            if entry & 7 == 7, Self.isEmpty(mask ^ full) { break }
                        }
                        guard !Self.isEmpty(mask ^ known) else { continue }
                        next[node] = mask
                        touched.append(Int32(truncatingIfNeeded: node))
                    }
                    for node in active { here[Int(node)] = .zero }
                }
            }
        }
    }

    /// Keeps the walks that come to a node for the first time.
    private mutating func settle() {
        active.removeAll(keepingCapacity: true)
        var count = 0
        for node in touched {
            let new = next[Int(node)] & ~seen[Int(node)]
            next[Int(node)] = .zero
            guard !Self.isEmpty(new) else { continue }
            seen[Int(node)] |= new
            here[Int(node)] = new
            active.append(node)
            for lane in 0..<8 { count += new[lane].nonzeroBitCount }
        }
        touched.removeAll(keepingCapacity: true)
        if count > 0 { pairs.append(count) }
    }

    /// Whether no walk is in the mask; the comparison of whole vectors is many times slower.
    @inline(__always)
    private static func isEmpty(_ mask: Mask) -> Bool {
        let four = mask.lowHalf | mask.highHalf
        let two = four.lowHalf | four.highHalf
        return two.x | two.y == 0
    }

    /// The mask of the first so many walks.
    private static func mask(of count: Int) -> Mask {
        var mask = Mask.zero
        for lane in 0..<8 {
            let walks = min(max(count - lane * 64, 0), 64)
            mask[lane] = walks == 64 ? ~0 : (1 << UInt64(walks)) - 1
        }
        return mask
    }
}
