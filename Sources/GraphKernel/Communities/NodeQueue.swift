/// Nodes that wait, each once, in a ring; and how far the others are from changing their minds.
///
/// The slack of a node is the lead of its community over the next best when the node was last
/// looked at, less all that neighbours which moved since can have taken from it. While the slack is
/// not below zero, the node would stay (taking the sizes of communities as they were), so it need
/// not wait.
struct NodeQueue: ~Copyable {
    private let ring: Column<Int32>
    private let slacks: Column<Double>
    private var first = 0
    private(set) var count: Int

    /// The slack of nodes that wait.
    static let waiting = -Double.infinity

    /// All nodes, in an order.
    init(_ order: [Int32]) {
        ring = Column(order)
        slacks = Column(repeating: Self.waiting, count: order.count)
        count = order.count
    }

    /// The node at a place in the queue.
    @inline(__always)
    func node(at place: Int) -> Int {
        let index = first + place
        return Int(ring[index >= ring.count ? index - ring.count : index])
    }

    /// Takes the first nodes out of the queue; they wait on until their slack is set.
    @inline(__always)
    mutating func drop(_ taken: Int) {
        first += taken
        if first >= ring.count { first -= ring.count }
        count -= taken
    }

    @inline(__always)
    func slack(_ node: Int) -> Double { slacks[node] }

    @inline(__always)
    func set(slack: Double, of node: Int) { slacks[node] = slack }

    /// Lets a node wait at the end of the queue.
    @inline(__always)
    mutating func append(_ node: Int) {
        slacks[node] = Self.waiting
        let last = first + count
        ring[last >= ring.count ? last - ring.count : last] = Int32(truncatingIfNeeded: node)
        count += 1
    }
}
